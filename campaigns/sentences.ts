import type { z } from 'zod';
import type { Sentence } from './problems.ts';

type Issue = z.core.$ZodIssue;

const SYNTAX: Record<string, Sentence> = {
  TAB_AS_INDENT: {
    vi: 'Dòng thụt vào bằng phím Tab; hãy dùng dấu cách.',
    en: 'The line is indented by a tab; use spaces.',
  },
  DUPLICATE_KEY: {
    vi: 'Mục này đã ghi ở trên, trong cùng một nhóm.',
    en: 'This item stands above already, in the same group.',
  },
  MULTIPLE_DOCS: { vi: 'Mỗi tệp chỉ có một phần; bỏ dòng ---.', en: 'A file has one part only; remove the line ---.' },
  EMPTY: { vi: 'Tệp này trống.', en: 'This file is empty.' },
  BAD_ALIAS: {
    vi: 'Dấu & và * trỏ sai chỗ; hãy ghi thẳng ra.',
    en: 'The marks & and * point nowhere; write the words out.',
  },
};

const BROKEN: Sentence = {
  vi: 'Từ đây tệp không đọc được: xem lại thụt dòng, dấu hai chấm và dấu nháy.',
  en: 'From here the file cannot be read: look at indentation, colons and quotation marks.',
};

/** What to say of a mistake in the writing of YAML itself, by the parser's code. */
export const syntaxSentence = (code: string): Sentence => SYNTAX[code] ?? BROKEN;

/** What to say of a value that the schema does not accept; `meant` is the known key nearest to an unknown one. */
export function issueSentence(issue: Issue, meant?: string): Sentence {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    const [vi, en] = [`Ở đây không có mục nào tên là “${key}”`, `There is no item named "${key}" here`];
    return meant === undefined
      ? { vi: `${vi}.`, en: `${en}.` }
      : { vi: `${vi}; có phải ý bạn là “${meant}”?`, en: `${en}; did you mean "${meant}"?` };
  }
  if (issue.input === undefined) return { vi: `Thiếu mục “${key}”.`, en: `The item "${key}" is missing.` };
  if (issue.code === 'invalid_type') return wrongType(issue.expected, issue.input);
  if (issue.code === 'invalid_format' || issue.code === 'custom') return wrongText(issue);
  if (issue.code === 'invalid_value') {
    const [found, allowed] = [brief(issue.input), issue.values.map(String).join(', ')];
    return { vi: `“${found}” không dùng được; chỉ nhận: ${allowed}.`, en: `"${found}" is none of: ${allowed}.` };
  }
  if (issue.code === 'too_big') return limit('nhiều nhất', 'at most', Number(issue.maximum), issue.origin);
  if (issue.code === 'too_small') return limit('ít nhất', 'at least', Number(issue.minimum), issue.origin);
  return { vi: `“${brief(issue.input)}” không dùng được ở đây.`, en: `"${brief(issue.input)}" cannot stand here.` };
}

const NOUNS: Record<string, Sentence> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'một nhóm mục', en: 'a group of items' },
  record: { vi: 'một nhóm mục', en: 'a group of items' },
  array: { vi: 'một danh sách', en: 'a list' },
  nothing: { vi: 'chỗ trống', en: 'nothing' },
};

function wrongType(expected: string, input: unknown): Sentence {
  const [due, found] = [NOUNS[expected] ?? NOUNS['string'], NOUNS[kindOf(input)]];
  if (expected === 'string' && typeof input === 'number') {
    const [vi, en] = [`Cần chữ, lại thấy số ${input}`, `Text belongs here, not the number ${input}`];
    return { vi: `${vi}; đặt trong dấu nháy: '${input}'.`, en: `${en}; put it in quotation marks: '${input}'.` };
  }
  return { vi: `Cần ${due?.vi}, lại thấy ${found?.vi}.`, en: `Expected ${due?.en}, found ${found?.en}.` };
}

const kindOf = (input: unknown): string => (input === null ? 'nothing' : Array.isArray(input) ? 'array' : typeof input);

const DATE: Sentence = {
  vi: 'phải viết năm-tháng-ngày, như 2025-03-31',
  en: 'must be written year-month-day, as in 2025-03-31',
};

function wrongText(issue: Issue): Sentence {
  const text = brief(issue.input);
  if (issue.message === 'NFC') {
    return {
      vi: `“${text}” gõ bằng Unicode tổ hợp; gõ lại bằng Unicode dựng sẵn (NFC).`,
      en: `"${text}" is decomposed Unicode; type it precomposed (NFC).`,
    };
  }
  if (issue.message === 'printable') {
    const code = unprintable(String(issue.input));
    return {
      vi: `Có ký tự không in được (${code}); xóa nó đi.`,
      en: `There is a control character (${code}); remove it.`,
    };
  }
  return wrongForm(text, 'pattern' in issue ? (issue.pattern ?? '') : '');
}

/** Of the forms that the schema asks for only ids have a pattern with letters; the others are dates. */
function wrongForm(text: string, pattern: string): Sentence {
  if (/^(\d{4}-)?\d{2}-\d{2}$|^\d{4}-\d{2}$/.test(text)) {
    return { vi: `Ngày ${text} không có trong lịch.`, en: `There is no day ${text} in the calendar.` };
  }
  if (pattern.includes('A-Za-z')) {
    return {
      vi: `“${text}” không làm mã được: chỉ dùng chữ không dấu, số, dấu chấm, gạch nối, tối đa 64 ký tự.`,
      en: `"${text}" is no id: unaccented letters, digits, dots and hyphens only, at most 64.`,
    };
  }
  return { vi: `“${text}” ${DATE.vi}.`, en: `"${text}" ${DATE.en}.` };
}

function unprintable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the very characters that are refused
  const found = /[\u0000-\u0009\u000b-\u001f\u007f]|\p{Cs}/u.exec(text)?.[0].codePointAt(0) ?? 0;
  return `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

function limit(vi: string, en: string, bound: number, origin: string): Sentence {
  if (origin === 'string') return { vi: `Cần ${vi} ${bound} ký tự.`, en: `It must have ${en} ${bound} characters.` };
  if (origin === 'array') return { vi: `Cần ${vi} ${bound} dòng.`, en: `It must have ${en} ${bound} entries.` };
  return { vi: `Số phải ${vi} là ${bound}.`, en: `The number must be ${en} ${bound}.` };
}

/** At most 60 characters of what was found. */
const brief = (input: unknown): string => {
  const letters = Array.from(typeof input === 'string' ? input : JSON.stringify(input));
  return letters.length <= 60 ? letters.join('') : `${letters.slice(0, 59).join('')}…`;
};
