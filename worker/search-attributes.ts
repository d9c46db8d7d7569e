import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const { INDEXED_VALUE_TYPE_KEYWORD, INDEXED_VALUE_TYPE_BOOL, INDEXED_VALUE_TYPE_DATETIME } =
  proto.temporal.api.enums.v1.IndexedValueType;

/** What our workflows can be found by; `infra/search-attributes.mjs` gives the same to our own dev server. */
export const searchAttributes = {
  Record: INDEXED_VALUE_TYPE_KEYWORD,
  CampaignId: INDEXED_VALUE_TYPE_KEYWORD,
  UnitId: INDEXED_VALUE_TYPE_KEYWORD,
  UnitKind: INDEXED_VALUE_TYPE_KEYWORD,
  Phase: INDEXED_VALUE_TYPE_KEYWORD,
  Standing: INDEXED_VALUE_TYPE_KEYWORD,
  WaitsFor: INDEXED_VALUE_TYPE_KEYWORD,
  NextDueWhat: INDEXED_VALUE_TYPE_KEYWORD,
  OnHold: INDEXED_VALUE_TYPE_BOOL,
  NextDue: INDEXED_VALUE_TYPE_DATETIME,
};

/** Creates those that a foreign Temporal lacks; an unknown one would fail every workflow task for ever. */
export async function ensureSearchAttributes({ operatorService }: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes).filter(([name]) => !(name in customAttributes));
  if (missing.length === 0) return;
  await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
}
