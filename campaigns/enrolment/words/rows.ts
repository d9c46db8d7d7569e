/** What is said of a row, and what was done without asking. */
export const rowWords = {
  formula: [
    'Cột {column}: ô là công thức (“{value}”); hãy thay bằng giá trị.',
    'Column {column}: the cell is a formula ("{value}"); put its value there.',
  ],
  merged: [
    'Cột {column}: ô bị gộp với ô khác; hãy bỏ gộp ô và ghi từng dòng.',
    'Column {column}: the cell is merged with another; unmerge it and fill in each row.',
  ],
  notText: [
    'Cột {column}: ô không phải là chữ (“{value}”); hãy định dạng ô là văn bản rồi ghi lại.',
    'Column {column}: the cell is no text ("{value}"); format it as text and write it again.',
  ],
  unquoted: [
    'Mục {column}: {value} không phải là chữ; hãy đặt trong dấu nháy.',
    'The item {column}: {value} is no text; put it in quotation marks.',
  ],
  quotes: [
    'Dấu nháy kép không khớp: tên có dấu nháy kép hay dấu phân cách phải đặt trong dấu nháy kép, nháy bên trong viết hai lần.',
    'The quotation marks do not match: a name with a quotation mark or the separator stands in quotation marks, those within it are written twice.',
  ],
  tooWide: [
    'Dòng có {found} ô, tiêu đề chỉ có {expected}: chữ có dấu phân cách “{separator}” phải đặt trong dấu nháy kép.',
    'The row has {found} cells, the headers only {expected}: text that contains the separator "{separator}" stands in quotation marks.',
  ],
  noId: ['Thiếu mã đơn vị.', 'The unit id is missing.'],
  badId: [
    '“{value}” không làm mã được: mã gồm chữ không dấu, số, dấu chấm, gạch ngang, dài nhất 64 ký tự; có thể dùng “{near}”.',
    '"{value}" is no id: an id has plain letters, digits, dots and hyphens, 64 characters at most; "{near}" would do.',
  ],
  noName: ['Thiếu tên đơn vị “{unitId}”.', 'The name of the unit "{unitId}" is missing.'],
  longName: ['Tên dài {found} ký tự, nhiều nhất {most}.', 'The name has {found} characters, {most} at most.'],
  unprintable: [
    'Cột {column}: có ký tự không in được ({value}); hãy xóa nó đi.',
    'Column {column}: there is a control character ({value}); remove it.',
  ],
  noKind: [
    'Thiếu loại của “{unitId}”; ghi vào cột Loại, hoặc thêm --kind. Các loại: {kinds}.',
    'The kind of "{unitId}" is missing; write it into the column, or add --kind. The plan has: {kinds}.',
  ],
  unknownKind: [
    'Kế hoạch không có loại “{kind}”; gần nhất là “{near}”. Các loại: {kinds}.',
    'The plan has no kind "{kind}"; nearest is "{near}". It has: {kinds}.',
  ],
  namesSomebody: [
    'Cá nhân, gia đình, dòng họ chỉ ghi mã, không ghi tên: tên của “{unitId}” phải là “{unitId}”, hoặc để trống.',
    'Persons, families and clans go by their id, never by name: the name of "{unitId}" must be "{unitId}", or be left out.',
  ],
  twice: ['Đơn vị “{unitId}” đã có ở dòng {row}.', 'The unit "{unitId}" stands in row {row} already.'],
  badRow: [
    'Mỗi dòng gồm unitId, name và kind, không có mục nào khác.',
    'A row has unitId, name and kind, and nothing else.',
  ],

  composed: [
    'Tên gõ bằng Unicode tổ hợp; đã ghép thành Unicode dựng sẵn (NFC).',
    'The name is decomposed Unicode; it was composed (NFC).',
  ],
  decoded: [
    'Đã đọc theo bảng mã Windows-1258 và ghép dấu thành Unicode dựng sẵn (NFC).',
    'Read as Windows-1258; letters and their marks were composed (NFC).',
  ],
  emptyRows: ['Bỏ qua dòng trống.', 'Empty rows were passed over.'],
  aboveHeader: ['Bỏ qua các dòng ở trên dòng tiêu đề.', 'Rows above the row of headers were passed over.'],
  otherColumns: ['Không dùng các cột: {columns}.', 'Columns that were not used: {columns}.'],
  otherSheets: [
    'Tệp có nhiều trang tính, đã đọc trang “{sheet}”; trang khác thì thêm --sheet: {sheets}.',
    'The workbook has several sheets, "{sheet}" was read; for another add --sheet: {sheets}.',
  ],
} as const;
