import { ok, warning, fault, restart, seeLog } from './said.ts';

/** Workers, and how far the record is. */
export const workFindings = {
  worker: ok([
    'Worker {who} nhận việc của sổ ghi {record}, đúng mã nguồn này',
    'Worker {who} asks for work of the record {record}, with this very code',
  ]),
  workerNone: fault(
    ['Không có worker nào nhận việc của sổ ghi {record}', 'No worker asks for work of the record {record}'],
    ['npx thidua stack up --records {records}', 'npx thidua stack up --records {records}'],
  ),
  workerRestarts: warning(
    [
      'Worker của sổ ghi {record} vừa dừng và đang được khởi động lại',
      'The worker of the record {record} has just ended and is being started again',
    ],
    seeLog,
  ),
  workerOther: warning(
    [
      'Worker {who} của sổ ghi {record} chạy mã nguồn khác ({found}; thư mục này là {ours})',
      'Worker {who} of the record {record} runs other code ({found}; this checkout is {ours})',
    ],
    restart,
  ),
  streams: ok([
    '{seen}/{all} dòng của sổ ghi {record} đã xem, không dòng nào kẹt',
    '{seen} of {all} streams of the record {record} looked at, none is stuck',
  ]),
  streamsStuck: fault(
    [
      '{count} dòng của sổ ghi {record} hỏng việc nhiều lần: {which}',
      '{count} streams of the record {record} fail again and again: {which}',
    ],
    [
      'thường do mã mới không đọc được lịch sử cũ: xem {log}, quay lại mã trước',
      'often new code that cannot read an old history: look at {log}, go back to the former code',
    ],
  ),
  streamsWaiting: fault(
    [
      '{count} dòng của sổ ghi {record} gửi sự kiện không được: {which}',
      '{count} streams of the record {record} cannot publish: {which}',
    ],
    [
      'không mất gì, sẽ gửi khi Kafka nhận; xem Kafka ở dưới',
      'nothing is lost, they go out when Kafka takes them; see Kafka below',
    ],
  ),
  published: ok([
    'Mọi sự kiện đã quyết của sổ ghi {record} đều đã lên Kafka',
    'All that was decided in the record {record} is on Kafka',
  ]),
  unpublished: warning(
    [
      '{count} sự kiện đã quyết của {streams} dòng chưa lên Kafka (sổ ghi {record})',
      '{count} decided events of {streams} streams are not on Kafka yet (record {record})',
    ],
    ['thường xong sau vài giây; còn mãi thì xem Kafka ở dưới', 'passes in seconds; if it stays, see Kafka below'],
  ),
  delivering: warning([
    'Phong trào {campaign} còn đang chuyển {command} cho các đơn vị: {done}/{of}',
    'Campaign {campaign} is still passing on {command} to its units: {done}/{of}',
  ]),
};
