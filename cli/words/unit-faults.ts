import type { Word } from '../../domain/words.ts';

/** What can be typed wrong of an act on a unit, and what may be wrong with its files. */
export const unitFaultWords = {
  badPair: ['“{value}” thiếu dấu bằng: hãy viết {form}.', '"{value}" has no equals sign: write {form}.'],
  badSubject: [
    '“{value}” không phải là người được xét: hãy viết loại:mã, loại là unit, person, family hoặc clan, ví dụ person:cb-01.',
    '"{value}" names nobody: write kind:id, the kind one of unit, person, family, clan, as in person:cb-01.',
  ],
  badPosition: [
    '“{value}” không phải là số thứ tự trong unit show, cũng không phải là mã sự kiện.',
    '"{value}" is neither a number as unit show gives it nor an event id.',
  ],
  noSuchPosition: [
    'Không có số {value} của đơn vị {unitId}: unit show đánh số từ 1 đến {most}.',
    'There is no number {value} of the unit {unitId}: unit show counts from 1 to {most}.',
  ],
  noneToName: ['Đơn vị {unitId} chưa có mục nào như vậy.', 'The unit {unitId} has none of these yet.'],
  notYesNo: [
    'Tiêu chí {criterion} không nhận “{value}”: hãy trả lời có hoặc không.',
    'The criterion {criterion} cannot be "{value}": answer yes or no.',
  ],
  notWhole: [
    'Tiêu chí {criterion} không nhận “{value}”: cần một số nguyên.',
    'The criterion {criterion} cannot be "{value}": a whole number is expected.',
  ],
  unanswered: ['Tệp {file} còn để trống: {criteria}.', 'The file {file} leaves blank: {criteria}.'],
  badAnswersFile: [
    'Tệp {file}, dòng {line}: không đọc được hoặc không theo mẫu. Hãy in mẫu bằng --template.',
    'The file {file}, line {line}: unreadable or not of the form. Print the form with --template.',
  ],
  attachWhere: [
    'Minh chứng “{value}” chưa rõ của tiêu chí nào: hãy viết tiêu-chí=tệp. Các tiêu chí được trả lời: {criteria}.',
    'It is not clear which criterion "{value}" is evidence of: write criterion=file. Criteria answered: {criteria}.',
  ],
  nothingReported: [
    'Báo cáo chưa có gì: hãy nêu --note, --attach TỆP hoặc --answer.',
    'The report is empty: give --note, --attach FILE or --answer.',
  ],
  cycleOrPhase: ['Hãy nêu một trong hai: --cycle hoặc --phase.', 'Give one of them: --cycle or --phase.'],
  phaseOrReport: [
    'Hãy nêu căn cứ khen thưởng bằng một trong hai: --phase hoặc --report.',
    'Give the basis of the commendation as one of them: --phase or --report.',
  ],
  notHere: ['Tùy chọn {option} không dùng ở đây.', 'The option {option} has no meaning here.'],
  noCaseYet: [
    'Đơn vị {unitId} không có {id}, hoặc chưa mở. Đang có: {known}.',
    'The unit {unitId} has no {id}, or has not opened it. There is: {known}.',
  ],
  fileMissing: ['Không có tệp {path}.', 'There is no file {path}.'],
  fileUnreadable: ['Không đọc được tệp {path}.', 'The file {path} cannot be read.'],
  evidenceMissing: ['Không có tệp minh chứng {path}.', 'There is no file of evidence {path}.'],
  evidenceFolder: [
    '{path} là thư mục: minh chứng là tệp, hãy nêu từng tệp hoặc nén lại.',
    '{path} is a folder: evidence is a file; name each file, or pack them.',
  ],
  evidenceNotAFile: ['{path} không phải là tệp thường.', '{path} is no regular file.'],
  evidenceEmpty: ['Tệp {path} không có gì bên trong.', 'The file {path} is empty.'],
  evidenceTooLarge: [
    'Tệp {path} lớn hơn 100 MB: hãy chia nhỏ, hoặc để ở kho của cơ quan và dẫn lại bằng lời.',
    "The file {path} is larger than 100 MB: split it, or leave it in the body's archive and refer to it in words.",
  ],
  evidenceLeadsOut: [
    '{path} là liên kết dẫn ra ngoài thư mục của nó: hãy nêu thẳng tệp thật.',
    '{path} is a link that leads out of its folder: name the file itself.',
  ],
  evidenceUnreadable: ['Không đọc được tệp {path}.', 'The file {path} cannot be read.'],
  evidenceBadName: [
    'Tên tệp {path} có ký tự không in được.',
    'The name of the file {path} has unprintable characters.',
  ],
  evidenceChanged: [
    '{path} đã khác với mã băm của nó, nên không dùng được.',
    '{path} no longer has its hash, so it is not used.',
  ],
  evidenceTaken: ['Đã có {path}: hãy chọn tên khác.', '{path} is there already: choose another name.'],
  evidenceUnwritable: ['Không ghi được vào {path}.', '{path} cannot be written.'],
  noSuchEvidence: [
    'Đơn vị {unitId} không có minh chứng số {value} trong danh sách: có {most}.',
    'The unit {unitId} has no evidence number {value}: the list has {most}.',
  ],
  outWithTake: ['--take và --out đi cùng nhau.', '--take and --out go together.'],

  whichUnits: [
    'Hãy nêu đơn vị theo một cách: mã đơn vị, --from TỆP, hoặc --all.',
    'Name the units in one way: ids, --from FILE, or --all.',
  ],
  filterAlone: ['Tùy chọn {option} chỉ lọc cho --all.', 'The option {option} filters for --all only.'],
  badIdsFile: ['Tệp {file} có mã không hợp lệ ở: {lines}.', 'The file {file} has ids that are not valid at: {lines}.'],
  noUnits: ['Không có đơn vị nào như vậy. Không có gì thay đổi.', 'There are no such units. Nothing was changed.'],
  needsYes: [
    'Việc này cho {count} đơn vị: hãy xem trước bằng --dry-run, rồi thêm --yes để gửi. Chưa ghi gì.',
    'This is for {count} units: look at it with --dry-run, then add --yes to send it. Nothing was recorded.',
  ],
  declined: ['Đã dừng theo ý bạn. Chưa ghi gì.', 'Stopped as you wished. Nothing was recorded.'],
  someRefused: [
    '{refused} trong {count} đơn vị bị từ chối, lý do ở từng dòng.',
    '{refused} of {count} units were refused; each line says why.',
  ],
  someUnsent: [
    'Không liên lạc được giữa chừng: đã ghi {done} trong {count}, còn {unsent} chưa rõ. Gửi lại với --command-id {commandId} thì không việc nào bị ghi hai lần. {why}',
    'Contact was lost: {done} of {count} are recorded, {unsent} are not known. Sending again with --command-id {commandId} never records anything twice. {why}',
  ],
} as const satisfies Readonly<Record<string, Word>>;
