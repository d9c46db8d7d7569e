import type { Word } from '../../domain/words.ts';

/** What lies ahead of a campaign, and what it rests on. */
export const agendaWords = {
  phaseStart: ['Bắt đầu giai đoạn', 'Phase starts'],
  startOnGuidance: ['Bắt đầu giai đoạn khi có hướng dẫn', 'Phase starts on guidance'],
  registrationDue: ['Hết hạn đăng ký', 'Registration falls due'],
  openCycle: ['Mở đợt', 'Cycle opens'],
  due: ['Hết hạn đợt', 'Cycle falls due'],
  preliminaryReview: ['Mở đợt sơ kết', 'Open the preliminary review'],
  finalReview: ['Mở đợt tổng kết', 'Open the final review'],
  registration: ['Thiết lập vận hành, phần đăng ký', "Operator's settings, registration"],
  cycle: ['Thiết lập vận hành, đợt {of}', "Operator's settings, cycle {of}"],
  phase: ['Thiết lập vận hành, giai đoạn {of}', "Operator's settings, phase {of}"],
  hr: ['Đợt do cơ quan thường trực mở', 'Opened by the standing agency'],
  byMinutes: ['Biên bản kiểm tra {number}', 'Minutes {number}'],
} as const satisfies Readonly<Record<string, Word>>;
