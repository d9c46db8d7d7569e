import { expect } from '@jest/globals';
import { readDocument } from '../../cli/options.ts';
import * as u from '../support/unit.ts';

/** Lines that people type of a unit, and the command that each becomes. */
export const evidenceOf = (name: string) => ({ name, sha256: 'E'.repeat(43), mediaType: 'application/pdf', bytes: 1 });
export const PAPER = 'kind=Quyết định; number=12/QĐ; date=2026-01-15; issuer=Bộ; signer=bt.01; capacity=head';
export const cycleId = 'check-2024';
const why = ['--authority', 'Vụ trưởng', '--reason', 'Bão'];
const ruling = { authority: 'Vụ trưởng', reason: 'Bão' };
const about = ['--title', 'Hội thi', '--period', '2024-09-01..2024-09-03'];
const subject = { kind: 'unit', id: 'cuc-a' };

export const lines: [name: string, args: string[], type: string, data: object][] = [
  [
    'register',
    ['--target', 'Mục tiêu: học', '--pact', 'Thi đua'],
    'SubmitRegistration',
    { targets: [{ text: 'Mục tiêu: học' }], pact: 'Thi đua' },
  ],
  ['register', ['--target', 'x1:5'], 'SubmitRegistration', { targets: [{ id: 'x1', value: 5, text: 'x1' }] }],
  [
    'renew',
    ['--year', '2027', '--target', 'a', '--target', 'b'],
    'RenewRegistration',
    { year: 2027, targets: [{ text: 'a' }, { text: 'b' }] },
  ],
  ['approve', [], 'ApproveRegistration', {}],
  ['withdraw', ['--reason', 'Tự nguyện'], 'Withdraw', { reason: 'Tự nguyện' }],
  [
    'return',
    ['--item', 'targets=Thiếu số = 0', '--resubmit-by', '2026-05-01'],
    'ReturnRegistration',
    { items: [{ path: 'targets', reason: 'Thiếu số = 0' }], resubmitBy: '2026-05-01' },
  ],
  [
    'return',
    ['--cycle', cycleId, '--item', 'deeds=Thiếu'],
    'ReturnCheckReport',
    { cycleId, items: [{ path: 'deeds', reason: 'Thiếu' }] },
  ],
  [
    'return',
    ['--phase', 'p1', '--item', 'deeds=Cao'],
    'ReturnAssessment',
    { phase: 'p1', items: [{ path: 'deeds', reason: 'Cao' }] },
  ],
  [
    'report',
    [...about, '--indicator', 'staff=95', '--attach', 'a.pdf', '--attach', 'staff=/x/b=1.pdf'],
    'ReportActivity',
    {
      title: 'Hội thi',
      period: { from: '2024-09-01', to: '2024-09-03' },
      indicators: [{ criterion: 'staff', value: 95, evidence: [evidenceOf('b=1.pdf')] }],
      evidence: [evidenceOf('a.pdf')],
    },
  ],
  [
    'report',
    [...about, '--attach', 'năm=2024.pdf'],
    'ReportActivity',
    expect.objectContaining({ evidence: [evidenceOf('năm=2024.pdf')] }),
  ],
  [
    'recognise',
    ['--title', 'Đơn vị học tập', '--body', 'Hội', '--year', '2025', '--number', '1/QĐ'],
    'RecordRecognition',
    { title: 'Đơn vị học tập', body: 'Hội', year: 2025, number: '1/QĐ' },
  ],
  [
    'check',
    [
      '--cycle',
      cycleId,
      '--answer',
      'deeds=12',
      '--answer',
      'law=có',
      '--answer',
      'title=không',
      '--answer',
      'staff=95',
      '--attach',
      'law=a.pdf',
      '--note',
      'Ghi',
    ],
    'SubmitCheckReport',
    {
      cycleId,
      note: 'Ghi',
      answers: [
        { criterion: 'deeds', value: '12' },
        { criterion: 'law', value: true, evidence: [evidenceOf('a.pdf')] },
        { criterion: 'title', value: false },
        { criterion: 'staff', value: 95 },
      ],
    },
  ],
  [
    'inspect',
    [
      '--cycle',
      cycleId,
      '--team',
      'Đoàn 1',
      '--minutes',
      '3/BB',
      '--signer',
      'a,b',
      '--finding',
      'deeds=Tốt',
      '--finding',
      'Chung: a=b',
      '--mend',
      '2026-12-31=Tủ sách',
    ],
    'RecordInspection',
    {
      cycleId,
      team: 'Đoàn 1',
      findings: [{ criterion: 'deeds', text: 'Tốt' }, { text: 'Chung: a=b' }],
      remedies: [{ what: 'Tủ sách', by: '2026-12-31' }],
      minutes: { number: '3/BB', signers: ['a', 'b'] },
    },
  ],
  [
    'remedy',
    ['--cycle', cycleId, '--remedy', 'r1', '--attach', 'a.pdf'],
    'CompleteRemedy',
    { cycleId, remedyId: 'r1', evidence: [evidenceOf('a.pdf')] },
  ],
  ['conclude', ['--cycle', cycleId, '--result', 'good'], 'ConcludeCheck', { cycleId, result: 'good' }],
  ['conclude', ['--cycle', cycleId, '--result', 'đạt'], 'ConcludeCheck', { cycleId, result: 'satisfactory' }],
  ['conclude', ['--phase', 'p1', '--grade', 'Tốt'], 'ConcludeReview', { phase: 'p1', grade: 'Tốt' }],
  ['accept-late', why, 'AcceptLateRegistration', ruling],
  ['accept-late', ['--cycle', cycleId, ...why], 'AcceptLate', { cycleId, ...ruling }],
  ['uphold', ['--cycle', cycleId, ...why], 'UpholdMissed', { cycleId, ...ruling }],
  ['excuse', ['--cycle', cycleId, ...why], 'ExcuseCheck', { cycleId, ...ruling }],
  [
    'assess',
    ['--phase', 'p1', '--answer', 'deeds=40', '--attach', 'deeds=a.pdf', '--narrative', 'Lời'],
    'SelfAssess',
    {
      phase: 'p1',
      entries: [{ criterion: 'deeds', value: 40, evidence: [evidenceOf('a.pdf')] }],
      narrative: 'Lời',
    },
  ],
  [
    'verify',
    ['--phase', 'p1', '--answer', 'deeds=30', '--because', 'deeds=Thiếu'],
    'VerifyAssessment',
    {
      phase: 'p1',
      entries: [
        { criterion: 'deeds', value: 30, reason: 'Thiếu' },
        ...u
          .scores()
          .slice(1)
          .map(({ criterion, value }) => ({ criterion, value })),
      ],
    },
  ],
  ['reopen', ['--phase', 'p1', ...why], 'ReopenReview', { phase: 'p1', ...ruling }],
  ['lift', ['--hold', 'hold-1', '--outcome', 'cleared'], 'LiftHold', { holdId: 'hold-1', outcome: 'cleared' }],
  [
    'hold',
    ['--hold-reason', 'audit', '--by', 'Kiểm toán', '--since', '2026-01-02'],
    'PlaceHold',
    { holdId: 'hold-2', subject, reason: 'audit', by: 'Kiểm toán', since: '2026-01-02' },
  ],
  [
    'hold',
    ['--hold', 'h9', '--subject', 'person:cb-01', '--hold-reason', 'complaint', '--by', 'a', '--since', '2026-01-02'],
    'PlaceHold',
    expect.objectContaining({ holdId: 'h9', subject: { kind: 'person', id: 'cb-01' } }),
  ],
  [
    'commend',
    ['--form', 'Bằng khen', '--achievement', 'Tốt', '--period', '2024-01-01..2024-12-31', '--phase', 'p1'],
    'RecordCommendation',
    expect.objectContaining({ subject, basis: { review: 'p1' }, decision: readDocument(PAPER) }),
  ],
];
