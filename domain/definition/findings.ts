/** What does not fit in a plan or its settings: a place there (items of lists go by their id) and a sentence. */
export type Finding = { in: 'plan' | 'settings' | 'definition'; path: readonly string[]; vi: string; en: string };

type Place = readonly [Finding['in'], ...string[]];

export const found = ([file, ...path]: Place, vi: string, en: string): Finding => ({ in: file, path, vi, en });

/** Nothing, where it holds. */
export const unless = (holds: boolean, ...[place, vi, en]: Parameters<typeof found>): Finding[] =>
  holds ? [] : [found(place, vi, en)];

/** As a refusal's fact says it: place and English sentence. */
export const findingText = ({ in: file, path, en }: Finding): string => `${[file, ...path].join('.')}: ${en}`;

/** One finding for each id that a list names more than once. */
export const repeated = (place: Place, ids: readonly string[]): Finding[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
    found(place, `“${id}” ghi hai lần.`, `${id} is named twice`),
  );
