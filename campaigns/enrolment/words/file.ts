/** What is said of a roster file as a whole. */
export const fileWords = {
  noFile: ['Không tìm thấy tệp này.', 'There is no such file.'],
  shut: ['Không mở được tệp này.', 'The file cannot be opened.'],
  tooBig: [
    'Tệp quá lớn ({megabytes} MB, nhiều nhất {most} MB): danh sách của một phong trào không thể lớn như vậy.',
    'The file is too large ({megabytes} MB, {most} MB at most): no roster of one campaign is as large as that.',
  ],
  tooMany: [
    'Tệp có {rows} dòng, một phong trào chỉ có nhiều nhất {most} đơn vị; hãy chia thành phong trào của từng cấp, mỗi cấp một danh sách. Chưa ghi gì.',
    'The file has {rows} rows, one campaign has {most} units at most; make it a tree of campaigns, a roster each. Nothing was recorded.',
  ],
  empty: ['Tệp không có dòng nào.', 'The file has no row.'],
  noRows: ['Dưới dòng tiêu đề không có đơn vị nào.', 'There is no unit below the row of headers.'],
  notUtf8: [
    'Tệp không phải là chữ UTF-8. Nếu tệp lưu theo bảng mã Windows-1258 thì dòng {line} là “{sample}”: đọc đúng thì thêm --encoding windows-1258; không thì mở tệp rồi lưu lại bằng UTF-8.',
    'The file is not UTF-8 text. If it was saved in Windows-1258, line {line} is "{sample}": if that reads well, add --encoding windows-1258; else open the file and save it in UTF-8.',
  ],
  notThat: [
    'Tệp không đọc được theo bảng mã {encoding}; bỏ --encoding, hoặc lưu lại tệp bằng UTF-8.',
    'The file cannot be read as {encoding}; leave --encoding out, or save the file in UTF-8.',
  ],
  isUtf8: [
    'Tệp là chữ UTF-8, không phải Windows-1258; hãy bỏ --encoding.',
    'The file is UTF-8 text, not Windows-1258; leave --encoding out.',
  ],
  nulBytes: [
    'Trong tệp có ký tự rỗng (NUL), nên không phải là chữ UTF-8; nếu là UTF-16 không có dấu mở đầu thì thêm --encoding utf-16le.',
    'The file has NUL characters, so that it is no UTF-8 text; if it is UTF-16 without its mark, add --encoding utf-16le.',
  ],
  locked: [
    'Tệp Excel này có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
    'This workbook has a password; open it in Excel, remove the password and save it.',
  ],
  oldWorkbook: [
    'Đây là tệp Excel kiểu cũ (.xls); hãy lưu lại thành .xlsx hoặc .csv.',
    'This is a workbook of the old kind (.xls); save it as .xlsx or .csv.',
  ],
  notWorkbook: [
    'Đây không phải là tệp Excel (.xlsx), dù tên tệp kết thúc như vậy; nếu là chữ thì đổi tên thành .csv.',
    'This is no workbook (.xlsx), whatever its name says; if it is text, name it .csv.',
  ],
  isWorkbook: [
    'Đây là tệp Excel, không phải là chữ; hãy đổi tên thành .xlsx, hoặc lưu lại thành .csv.',
    'This is a workbook, not text; name it .xlsx, or save it as .csv.',
  ],
  corrupt: [
    'Tệp Excel này bị hỏng, không đọc được; hãy mở bằng Excel và lưu lại, hoặc lấy bản khác.',
    'This workbook is damaged and cannot be read; open it in Excel and save it again, or take another copy.',
  ],
  unknownSheet: [
    'Tệp không có trang tính “{sheet}”; chỉ có: {sheets}.',
    'The workbook has no sheet "{sheet}"; it has: {sheets}.',
  ],
  missingColumns: [
    'Thiếu cột {missing} (các cột thấy ở dòng {row}: {found}). Dòng tiêu đề cần: Mã (hoặc unitId), Tên (hoặc name), Loại (hoặc kind, có thể thay bằng --kind).',
    'The column {missing} is missing (columns in row {row}: {found}). The row of headers needs: Mã (or unitId), Tên (or name), Loại (or kind, --kind may stand for it).',
  ],
  missingColumnsOfText: [
    'Thiếu cột {missing} (các cột thấy ở dòng {row}, ngăn cách bằng “{separator}”: {found}). Dòng tiêu đề cần: Mã (hoặc unitId), Tên (hoặc name), Loại (hoặc kind, có thể thay bằng --kind).',
    'The column {missing} is missing (columns in row {row}, separated by "{separator}": {found}). The row of headers needs: Mã (or unitId), Tên (or name), Loại (or kind, --kind may stand for it).',
  ],
  columnTwice: [
    'Hai cột cùng nghĩa: {columns}; hãy bỏ một cột.',
    'Two columns mean the same: {columns}; remove one of them.',
  ],
  kindNotOfPlan: [
    'Kế hoạch không có loại “{kind}” nêu ở --kind; gần nhất là “{near}”. Các loại: {kinds}.',
    'The plan has no kind "{kind}", given with --kind; nearest is "{near}". It has: {kinds}.',
  ],
  rosterOfOther: [
    'Danh sách này của “{found}”, còn phong trào là “{campaignId}”.',
    'This roster belongs to "{found}", the campaign is "{campaignId}".',
  ],
} as const;
