import type { Cycle, Definition } from '../../events/settings.ts';
import { lastDay } from '../calendar.ts';
import { found, unless, type Finding } from './findings.ts';
import { lies, phaseOf } from './phases.ts';

/** Cycles of the settings: each in its phase, as the plan has it, and none in the way of an earlier one. */
export const cycleProblems = (definition: Definition): Finding[] =>
  definition.settings.cycles.flatMap((cycle, index, all) => [
    ...within(definition, cycle),
    ...besideOthers(cycle, all.slice(0, index)),
  ]);

function within(definition: Definition, cycle: Cycle): Finding[] {
  const place = ['settings', 'cycles', cycle.cycleId] as const;
  const phase = phaseOf(definition, cycle.phase);
  if (!phase) {
    return [found([...place, 'phase'], `Không có giai đoạn “${cycle.phase}”.`, `there is no phase ${cycle.phase}`)];
  }
  const agrees = cycle.kind === 'periodicCheck' || (phase.review ?? cycle.kind) === cycle.kind;
  return [
    ...unless(
      lies(cycle.period, phase),
      [...place, 'period'],
      `Kỳ báo cáo nằm ngoài giai đoạn “${phase.id}”.`,
      `lies outside phase ${phase.id}`,
    ),
    ...unless(
      cycle.opensOn <= lastDay(cycle.due),
      [...place, 'due'],
      'Hạn nộp trước ngày mở đợt.',
      'lies before the cycle opens',
    ),
    ...unless(
      agrees,
      [...place, 'kind'],
      `Ghi ${cycle.kind}, còn Kế hoạch nói ${phase.review}.`,
      `found ${cycle.kind}, the plan says ${phase.review}`,
    ),
  ];
}

/** A phase has one review; cycles of a kind do not ask twice about the same days. */
function besideOthers(cycle: Cycle, others: readonly Cycle[]): Finding[] {
  const place = ['settings', 'cycles', cycle.cycleId] as const;
  const alike = others.filter(({ kind, cycleId }) => kind === cycle.kind && cycleId !== cycle.cycleId);
  const overlapping = alike.find(({ period }) => period.from <= cycle.period.to && cycle.period.from <= period.to);
  const reviewed =
    cycle.kind !== 'periodicCheck' &&
    others.some(({ kind, phase }) => kind !== 'periodicCheck' && phase === cycle.phase);
  return [
    ...unless(
      !reviewed,
      [...place, 'phase'],
      `Giai đoạn “${cycle.phase}” đã có một đợt sơ kết, tổng kết.`,
      `${cycle.phase} has a review already`,
    ),
    ...(overlapping
      ? [
          found(
            [...place, 'period'],
            `Kỳ báo cáo trùng với đợt “${overlapping.cycleId}” cùng loại.`,
            `overlaps ${overlapping.cycleId} of the same kind`,
          ),
        ]
      : []),
  ];
}
