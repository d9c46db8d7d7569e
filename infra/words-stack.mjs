/** What people read of a stack that is kept up away from the terminal, and of its ending. */
export const stackTable = {
  keeperRuns: [
    'Máy chủ đã chạy sẵn (tiến trình trông coi {pid}), dùng chung.',
    'The stack is up already (keeper {pid}), joining it.',
  ],
  widening: [
    'Worker khởi động lại để làm việc cho thêm sổ ghi: {records}…',
    'The worker starts again to work for more records: {records}…',
  ],
  endingUser: ['Đang dừng {command} (tiến trình {pid})…', 'Stopping {command} (process {pid})…'],
  endingKeeper: ['Đang dừng worker, rồi Kafka và Temporal…', 'Stopping the worker, then Kafka and Temporal…'],
  nameKeeper: ['tiến trình trông coi', 'The keeper'],
  nameWork: ['lượt diễn tập', 'The rehearsal'],
  nameWorker: ['worker', 'The worker'],
  hasEnded: ['Đã dừng {what} (tiến trình {pid}).', '{what} is stopped (process {pid}).'],
  keeperRetries: ['Thử lại sau {seconds} giây.', 'Trying again in {seconds} s.'],
  lackKeeper: [
    'Không khởi động được: tiến trình trông coi tự kết thúc ({why}). Chi tiết: {log}',
    'The stack did not start: its keeper ended by itself ({why}). Details: {log}',
  ],
  lackTime: [
    'Đã chờ {seconds} giây mà chưa chạy đủ. Hãy xem npx thidua doctor; chi tiết: {log}',
    'Waited {seconds} s and not everything runs. Look at npx thidua doctor; details: {log}',
  ],
};
