import type { Random } from './random.ts';

/** What the cast writes on its papers: the words of data, not of the product, so in Vietnamese only. */

export const DEEDS = [
  'Tổ chức lớp bồi dưỡng kỹ năng số cho công chức, viên chức',
  'Mở tủ sách pháp luật và chuyên ngành dùng chung',
  'Tổ chức tuần lễ hưởng ứng học tập suốt đời',
  'Phát động phong trào mỗi ngày đọc một trang tài liệu chuyên môn',
  'Đưa bài giảng nghiệp vụ lên hệ thống học trực tuyến',
  'Tổ chức hội thi tìm hiểu về xây dựng xã hội học tập',
  'Giao ban chuyên đề về tự học và chia sẻ kinh nghiệm',
  'Phối hợp trao học bổng khuyến học, khuyến tài',
] as const;

const RESULTS = [
  'Đã thực hiện đúng kế hoạch, có danh sách và sản phẩm kèm theo.',
  'Hoàn thành trước thời hạn; viên chức tham gia đầy đủ.',
  'Đã triển khai đến từng phòng, ban; còn hai phòng tổ chức chậm.',
  'Thực hiện thường xuyên, có báo cáo từng quý.',
  'Kết quả tốt hơn năm trước, đã nhân rộng trong đơn vị.',
  'Đã phối hợp với tổ chức đoàn thể cùng thực hiện.',
] as const;

export const PLEDGES = [
  'Ít nhất 90 % công chức, viên chức hoàn thành chương trình bồi dưỡng hằng năm',
  'Mỗi phòng có một mô hình tự học được duy trì cả năm',
  '100 % đoàn viên tham gia học tập trên nền tảng số',
  'Mỗi năm có ít nhất hai sáng kiến được công nhận',
  'Tổ chức ít nhất bốn buổi sinh hoạt chuyên đề mỗi năm',
] as const;

export const PACT = 'Cam kết thực hiện đúng, đủ chỉ tiêu đã đăng ký; báo cáo trung thực, đúng hạn.';

export const GAPS = [
  'Chưa nêu số người tham gia và tỷ lệ so với tổng số',
  'Thiếu minh chứng kèm theo',
  'Chỉ tiêu chưa có con số cụ thể',
] as const;

export const FINDINGS = [
  'Hồ sơ lưu trữ đầy đủ, số liệu khớp với báo cáo.',
  'Kế hoạch học tập được niêm yết, việc ghi chép thường xuyên.',
  'Một số nội dung triển khai chậm so với kế hoạch.',
] as const;

export const REMEDIES = [
  'Bổ sung danh sách người tham gia từng lớp',
  'Lập sổ theo dõi việc tự học của từng phòng',
] as const;

export const JUDGED = { outstanding: 'Tiêu biểu xuất sắc', fulfilled: 'Hoàn thành' } as const;

export const resultOf = (random: Random): string => random.pick(RESULTS);
