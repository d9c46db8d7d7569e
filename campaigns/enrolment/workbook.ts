import type ExcelJS from 'exceljs';
import type { Cell as Found, CellValue, Worksheet } from 'exceljs';
import { noteOf, type Cell, type Sheet, type SheetRow } from './rows.ts';
import { entriesOf } from './container.ts';
import { Unusable } from './words.ts';

/** Unpacked bytes that we are willing to read. */
const MOST_BYTES = 300_000_000;

/** The first sheet of a workbook, or the one that is named. */
export async function sheetOfWorkbook(bytes: Buffer, wanted?: string): Promise<Sheet> {
  const { names, unpacked } = entriesOf(bytes);
  if (!names.includes('xl/workbook.xml')) throw new Unusable('notWorkbook');
  if (unpacked > MOST_BYTES)
    throw new Unusable('tooBig', { megabytes: Math.round(unpacked / 1e6), most: MOST_BYTES / 1e6 });
  const sheets = (await opened(bytes)).worksheets;
  const listed = sheets.map(({ name }) => name).join(', ');
  const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => named(name) === named(wanted));
  if (!sheet)
    throw wanted === undefined
      ? new Unusable('empty')
      : new Unusable('unknownSheet', { sheet: wanted, sheets: listed });
  const several = wanted === undefined && sheets.length > 1;
  return {
    rows: rowsOf(sheet),
    problems: [],
    notes: several ? [noteOf('otherSheets', [], { sheet: sheet.name, sheets: listed })] : [],
  };
}

const named = (name: string): string => name.normalize('NFC').trim().toLowerCase();

async function opened(bytes: Buffer): Promise<ExcelJS.Workbook> {
  // Loaded when a workbook is to be read: it takes longer than everything else a command loads.
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  try {
    // The library's types know an older Buffer.
    return await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch {
    throw new Unusable('corrupt');
  }
}

function rowsOf(sheet: Worksheet): SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((line, row) => {
    const cells = Array.from({ length: line.cellCount }, (_, at) => cellOf(line.getCell(at + 1)));
    rows.push({ row, cells });
  });
  return rows;
}

/** A cell that is joined to the one above has its text; joined sideways it says nothing of its own column. */
function cellOf(cell: Found): Cell {
  const aside = cell.isMerged && (cell.master.col !== cell.col || cell.master.row !== cell.row);
  if (aside) return { text: textOf(cell.master.value, cell.master.numFmt).text, wrong: 'merged' };
  return textOf(cell.value, cell.numFmt);
}

function textOf(value: CellValue, format = ''): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'number')
    return { text: /^0+$/.test(format) ? String(value).padStart(format.length, '0') : String(value) };
  if (typeof value === 'boolean') return { text: String(value), wrong: 'notText' };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), wrong: 'notText' };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return textOf(value.text);
  if ('error' in value) return { text: value.error, wrong: 'notText' };
  return { text: `=${'formula' in value ? value.formula : value.sharedFormula}`, wrong: 'formula' };
}
