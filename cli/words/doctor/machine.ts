import { ok, warning, fault, up, seeLog } from './said.ts';

/** The machine, its packages and folders, and what stack.json says. */
export const machineFindings = {
  node: ok(['Node {version}', 'Node {version}']),
  nodeOld: fault(
    ['Node {version} quá cũ, cần từ {least}', 'Node {version} is too old, {least} is needed'],
    ['cài Node từ {least}', 'install Node {least} or newer'],
  ),
  packages: ok(['Các gói Node đúng như tệp khóa', 'The Node packages are those of the lock file']),
  packagesOld: fault(
    ['Các gói Node cũ hơn package-lock.json', 'The Node packages are older than package-lock.json'],
    ['npm install --ignore-scripts', 'npm install --ignore-scripts'],
  ),
  terminal: ok(['Thiết bị đầu cuối dùng UTF-8', 'The terminal uses UTF-8']),
  terminalOther: warning(
    [
      'Thiết bị đầu cuối không báo UTF-8 ({value}): chữ Việt có thể hiện sai',
      'The terminal does not say UTF-8 ({value}): Vietnamese letters may be garbled',
    ],
    ['export LANG=C.UTF-8', 'export LANG=C.UTF-8'],
  ),
  space: ok(['Còn trống {free} tại {place}', '{free} free at {place}']),
  spaceShort: warning(
    ['Chỉ còn trống {free} tại {place}', 'Only {free} free at {place}'],
    ['giải phóng chỗ, trước hết là {place}/log', 'make room, {place}/log first'],
  ),
  spaceNone: fault(
    ['Sắp hết chỗ: còn {free} tại {place}', 'Almost no room left: {free} at {place}'],
    ['giải phóng chỗ ngay, Kafka và Temporal sẽ dừng khi hết', 'make room now, Kafka and Temporal stop without it'],
  ),
  evidence: ok(['Ghi được vào thư mục minh chứng {place}', 'The evidence folder {place} can be written']),
  evidenceClosed: fault(
    ['Không ghi được vào thư mục minh chứng {place} ({why})', 'The evidence folder {place} cannot be written ({why})'],
    ['cấp quyền ghi, hoặc đặt THIDUA_EVIDENCE', 'grant the right to write, or set THIDUA_EVIDENCE'],
  ),
  portTaken: warning([
    'Cổng {port} của {what} đang có chương trình khác dùng: sẽ dùng cổng khác',
    'Port {port} of {what} is taken by another program: another will be used',
  ]),
  stackStale: warning(
    [
      'stack.json còn ghi {what} (tiến trình {pid}) mà tiến trình đó không còn',
      'stack.json still names {what} (process {pid}), which is gone',
    ],
    up,
  ),
  stackForsaken: fault(
    [
      'Tiến trình {pid} ({what}) còn sót từ một lượt chạy đã bị dừng đột ngột',
      'Process {pid} ({what}) is left over from a run that was killed',
    ],
    [
      'npx thidua stack up để tiếp quản, hoặc npx thidua stack down để dọn',
      'npx thidua stack up takes over, npx thidua stack down clears away',
    ],
  ),
  stackUnkept: fault(
    ['Máy chủ chạy mà không có ai trông coi', 'The servers run and nobody keeps them'],
    [
      'npx thidua stack up để tiếp quản, hoặc npx thidua stack down để dừng',
      'npx thidua stack up takes over, npx thidua stack down ends them',
    ],
  ),
  keeperFault: fault(['Tiến trình trông coi báo: {why}', 'The keeper says: {why}'], seeLog),
};
