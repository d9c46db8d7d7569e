import type { Word } from '../../domain/words.ts';

type Words = Readonly<Record<string, Word>>;

/** First lines of a file to fill in. */
export const formHeads = {
  report: [
    'Báo cáo {id} của {unitId}. Điền vào các dòng value, rồi gửi: thidua unit check {unitId} --cycle {id} --answers TỆP',
    'Report {id} of {unitId}. Fill in the lines value, then send: thidua unit check {unitId} --cycle {id} --answers FILE',
  ],
  assessment: [
    'Tự đánh giá {id} của {unitId}. Điền vào các dòng value, rồi gửi: thidua unit assess {unitId} --phase {id} --answers TỆP',
    'Assessment {id} of {unitId}. Fill in the lines value, then send: thidua unit assess {unitId} --phase {id} --answers FILE',
  ],
  verification: [
    'Xác nhận {id} của {unitId}: value là đơn vị tự đánh giá. Sửa chỗ khác, nêu reason ở đó, rồi gửi: thidua unit verify {unitId} --phase {id} --answers TỆP',
    "Verification {id} of {unitId}: value is the unit's own. Change what differs, give its reason, then send: thidua unit verify {unitId} --phase {id} --answers FILE",
  ],
  attach: [
    'Minh chứng: thêm dòng attach: [tệp1, tệp2] dưới tiêu chí, đường dẫn tính từ tệp này.',
    'Evidence: add a line attach: [file1, file2] below a criterion, paths counted from this file.',
  ],
} as const satisfies Words;

/** What a criterion takes, for whoever fills in a form. */
export const askedWords = {
  words: ['lời văn', 'words'],
  yesNo: ['có hoặc không', 'yes or no'],
  title: ['tên danh hiệu, hoặc không', 'the title, or no'],
  number: ['số nguyên', 'a whole number'],
  score: ['điểm, từ 0 đến {maximum}', 'a score from 0 to {maximum}'],
} as const satisfies Words;
