import type { Word } from '../../domain/words.ts';

type Words = Readonly<Record<string, Word>>;

export const newHelp = {
  new: [
    'hỏi rồi viết kế hoạch và thiết lập mới (X.plan.yaml, X.settings.yaml); Ctrl-C thì không ghi gì',
    'ask questions and write a new plan and its settings (X.plan.yaml, X.settings.yaml); Ctrl-C writes nothing',
  ],
  id: ['mã phong trào, cũng là tên tệp', 'campaign id, the files are named by it'],
  folder: ['thư mục để ghi (mặc định: thư mục hiện tại)', 'folder to write into (default: the current one)'],
} as const satisfies Words;

/** What is asked, part by part. */
export const askParts = {
  paper: ['1. Văn bản', '1. The document'],
  times: ['2. Thời gian', '2. Times'],
  kinds: ['3. Đối tượng và tiêu chí', '3. Participants and criteria'],
  rules: ['4. Đăng ký, kiểm tra, nhiệm vụ', '4. Registration, checks, duties'],
  awards: ['5. Khen thưởng', '5. Awards'],
  units: ['6. Đơn vị', '6. Units'],
} as const satisfies Words;

export const askIntro = {
  enter: [
    'Enter nhận giá trị trong [ ]; < về câu trước. Gõ ? để bỏ ngỏ câu nào bỏ ngỏ được; khi cần nói rõ: ?1 để trống trong dự thảo, ?2 Kế hoạch không nói, ?3 nguồn bị cắt.',
    'Enter takes the value in [ ]; < goes back one question. ? leaves open what may be left open; to say why: ?1 blank in the draft, ?2 the plan does not say, ?3 our source is cut off.',
  ],
  words: [
    'Chỗ nào hỏi “lời”, hãy chép đúng câu của văn bản, rồi | chỗ đứng. Ví dụ: từ năm 2024 đến năm 2030 | Mục III. Không có câu thì Enter: giá trị vào tệp thiết lập, không thành lời của cơ quan ban hành.',
    'Where “words” are asked, copy the sentence of the document, then | its place. As in: từ năm 2024 đến năm 2030 | Mục III. No sentence: Enter; the value goes into the settings and never becomes the issuer’s words.',
  ],
} as const satisfies Words;

export const askPaper = {
  id: [
    'Mã phong trào (chữ không dấu, số, gạch nối; ví dụ laocai-2024)',
    'Campaign id (letters, digits, hyphens; as in laocai-2024)',
  ],
  title: ['Tên kế hoạch, đúng như trên văn bản', 'Title, as on the document'],
  source: [
    'Có gì trong tay: 1 toàn văn, 2 trích đoạn hoặc tin bài, 3 dự thảo, 4 chỉ biết thông tin, không có nguyên văn',
    'What is at hand: 1 the full text, 2 an excerpt or news, 3 a draft, 4 facts alone, not their words',
  ],
  issuer: ['Cơ quan ban hành', 'Issuer'],
  kind: ['Loại văn bản', 'Kind of document'],
  number: ['Số, ký hiệu (ví dụ 21/KH-UBND)', 'Number (as in 21/KH-UBND)'],
  date: [
    'Ngày văn bản (15/12/2024, 12/2024 hoặc 2024; có nguyên văn thì thêm | lời)',
    'Date (15/12/2024, 12/2024 or 2024; with the text at hand add | its words)',
  ],
  capacity: [
    'Tư cách ký: head (người đứng đầu), KT, TM, TL, TUQ (có nguyên văn thì thêm | lời)',
    'Signed as: head, KT, TM, TL, TUQ (with the text at hand add | its words)',
  ],
  parents: [
    'Văn bản cấp trên mà kế hoạch này triển khai, cách nhau bằng dấu ; (Enter = không nêu). Đã có tệp: {known}',
    'Texts above that this plan implements, separated by ; (Enter = none named). With a file here: {known}',
  ],
} as const satisfies Words;

export const askTimes = {
  period: [
    'Thời gian của phong trào (ví dụ 2024-2030 hoặc 01/4/2024-31/12/2030)',
    'Period of the campaign (as in 2024-2030 or 01/4/2024-31/12/2030)',
  ],
  periodWords: ['Lời nêu thời gian ấy', 'Words that name this period'],
  phases: ['Chia mấy giai đoạn (1 = không chia)', 'How many phases (1 = none)'],
  phase: ['Giai đoạn {number}: từ - đến', 'Phase {number}: from - to'],
  phaseWords: ['Lời nêu giai đoạn {number}', 'Words that name phase {number}'],
  review: [
    'Kết thúc {phase} bằng: 1 sơ kết, 2 tổng kết, 0 không có',
    '{phase} ends with: 1 a preliminary review, 2 the final review, 0 none',
  ],
  reviewWords: ['Lời nêu {review}', 'Words that name the {review}'],
  reviewWhen: [
    '{review} vào lúc nào theo lời ấy (2025, quý 4/2025, 30/11/2025)',
    'When, by these words, is the {review} (2025, quý 4/2025, 30/11/2025)',
  ],
  reviewDue: [
    'Hạn tự đánh giá {review} (ngày/tháng/năm; Enter = chưa định, mở sau bằng lệnh)',
    'Due date of the {review} (day/month/year; Enter = not yet, opened later by command)',
  ],
  whole: ['phong trào', 'The campaign'],
  phaseName: ['giai đoạn {number}', 'Phase {number}'],
} as const satisfies Words;

export const askKinds = {
  kind: ['Đối tượng {number}, lời | chỗ (Enter = hết)', 'Participants {number}, words | place (Enter = no more)'],
  firstKind: ['Đối tượng 1, lời | chỗ', 'Participants 1, words | place'],
  subject: ['Là: 1 tập thể, 2 cá nhân, 3 gia đình, 4 dòng họ', 'They are: 1 units, 2 persons, 3 families, 4 clans'],
  criterion: [
    'Tiêu chí {number} của đối tượng này, lời | chỗ (Enter = hết)',
    'Criterion {number} of these, words | place (Enter = no more)',
  ],
  type: [
    'Đánh giá tiêu chí này bằng: 1 nhận xét, 2 có hay không, 3 danh hiệu nơi khác công nhận, 4 con số',
    'This criterion is judged by: 1 a remark, 2 yes or no, 3 a title given elsewhere, 4 a number',
  ],
  title: [
    'Danh hiệu | nơi công nhận (ví dụ Công dân học tập | Hội Khuyến học Việt Nam)',
    'Title | body that gives it (as in Công dân học tập | Hội Khuyến học Việt Nam)',
  ],
  atLeast: ['Ít nhất bao nhiêu (ví dụ 80 %)', 'At least (as in 80 %)'],
  defaultKind: ['đơn vị tham gia', 'participating units'],
} as const satisfies Words;
