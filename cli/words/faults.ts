import type { Word } from '../../domain/words.ts';
import { campaignFaults } from './campaign-faults.ts';
import { eventFaults } from './events.ts';
import { stackFaults } from './stack.ts';
import { newFaultWords } from './new-faults.ts';
import { typedWords } from './typed.ts';
import { unitFaultWords } from './unit-faults.ts';

/** One sentence for each thing that a person can mend: what was found, what was expected, what to do. */
export const faultWords = {
  ...typedWords,
  ...newFaultWords,
  ...eventFaults,
  ...stackFaults,
  ...campaignFaults,
  ...unitFaultWords,

  nowhere: [
    'Chưa có máy chủ nào đang chạy cho thư mục này: hãy chạy npm start, hoặc đặt {variable}.',
    'No servers run for this checkout: run npm start, or set {variable}.',
  ],
  temporalAway: [
    'Đang chờ Temporal tại {address} mà không thấy trả lời trong {seconds} giây. Chưa ghi gì; hãy xem npm start có đang chạy không rồi thử lại.',
    'Waited for Temporal at {address}, no answer in {seconds} s. Nothing was recorded; look whether npm start is running, then try again.',
  ],
  kafkaAway: [
    'Đang chờ Kafka tại {address} mà không thấy trả lời trong {seconds} giây. Không mất gì; hãy xem npm start có đang chạy không rồi thử lại.',
    'Waited for Kafka at {address}, no answer in {seconds} s. Nothing is lost; look whether npm start is running, then try again.',
  ],
  workerAway: [
    'Temporal trả lời, nhưng không có worker nào làm việc cho sổ ghi {record} (đã chờ {seconds} giây). Hãy chạy npm start, hoặc: THIDUA_RECORDS={record} TEMPORAL_ADDRESS={temporal} KAFKA_BROKERS={kafka} node --import tsx worker/main.ts',
    'Temporal answers, but no worker works for the record {record} (waited {seconds} s). Run npm start, or: THIDUA_RECORDS={record} TEMPORAL_ADDRESS={temporal} KAFKA_BROKERS={kafka} node --import tsx worker/main.ts',
  ],
  answerUnknown: [
    'Đã gửi lệnh nhưng chưa có trả lời sau {seconds} giây. Gửi lại đúng lệnh này với --command-id {commandId} thì không bị ghi hai lần.',
    'The command was sent, no answer after {seconds} s. Sending the same again with --command-id {commandId} never records it twice.',
  ],
  unexpected: ['Không làm tiếp được: {why}', 'Cannot go on: {why}'],
  damaged: [
    'Sổ ghi bị hỏng, không đọc tiếp: {why}. Hãy giữ nguyên và báo người vận hành.',
    'The record is damaged, reading stops: {why}. Keep it as it is and tell its operator.',
  ],

  interrupted: ['Đã dừng giữa chừng.', 'Stopped half-way.'],
  unplayable: [
    'Không diễn tập được kế hoạch này với thiết lập vận hành của nó: {why}.',
    'This plan cannot be rehearsed with its settings: {why}.',
  ],
  verdictBad: [
    'Lượt diễn tập {run} không đạt; lý do ở trên và trong var/rehearsal/verdict.json.',
    'Rehearsal {run} did not hold; why stands above and in var/rehearsal/verdict.json.',
  ],

  noCampaign: ['Sổ ghi {record} chưa có phong trào nào đang triển khai.', 'No campaign is in the record {record}.'],
  whichCampaign: [
    'Sổ ghi {record} có nhiều phong trào ({campaigns}): hãy chọn bằng --campaign.',
    'The record {record} has several campaigns ({campaigns}): choose one with --campaign.',
  ],
  unknownCampaign: [
    'Sổ ghi {record} không có phong trào {campaignId}.',
    'The record {record} has no campaign {campaignId}.',
  ],
  unknownUnit: [
    'Phong trào {campaignId} của sổ ghi {record} không có đơn vị {unitId}.',
    'Campaign {campaignId} of the record {record} has no unit {unitId}.',
  ],
  unitNowhere: [
    'Không phong trào nào của sổ ghi {record} có đơn vị {unitId}.',
    'No campaign of the record {record} has a unit {unitId}.',
  ],
  unknownStream: [
    'Sổ ghi không có {stream}: hãy xem lại mã và --record, --campaign.',
    'The record has no {stream}: look at the id, --record and --campaign again.',
  ],
  unknownCycle: [
    'Phong trào {campaignId} không có đợt {cycleId}. Các đợt đã mở: {cycles}.',
    'Campaign {campaignId} has no cycle {cycleId}. Cycles that were opened: {cycles}.',
  ],
  noTopic: [
    'Sổ ghi {record} chưa có sự kiện nào trên Kafka (chưa có chủ đề {topic}): hãy chọn sổ ghi khác bằng --record, hoặc chạy npm start.',
    'The record {record} has nothing on Kafka yet (no topic {topic}): choose another with --record, or run npm start.',
  ],
} as const satisfies Readonly<Record<string, Word>>;

export type FaultKey = keyof typeof faultWords;
