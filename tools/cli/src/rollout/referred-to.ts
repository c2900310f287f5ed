import { isJsonObject, type JsonValue } from '@warmline/flow-json';

/** The logical id in a `Ref`; undefined for anything else. */
export function referredTo(value: JsonValue | undefined): string | undefined {
  return isJsonObject(value) && typeof value['Ref'] === 'string' ? value['Ref'] : undefined;
}
