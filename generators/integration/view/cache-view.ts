import { namesBelow, PHONE_PARAMETER } from '../cache-key.ts';
import { printJson } from '../print-json.ts';
import type { Spec } from '../spec.ts';
import { printList } from './print-list.ts';
import { wordsOf } from './words.ts';

/** A parameter that is part of the cache's key, which the flow asks the caller for. */
export interface EnteredView {
  readonly parameter: string;
  /** As people say it. */
  readonly words: string;
}

/** What templates say of the cache, and of what the function is looked up by, which follows from the cache's key. */
export interface CacheView {
  readonly isCached: boolean;
  /** True: what the first scripted call has looked up is still there when a second one asks for it. */
  readonly outlivesFirstCall: boolean;
  /** Attributes of the contact that are part of the key, for the line `  "attributes": {{attributesJson}},`; null without any. */
  readonly attributesJson: string | null;
  /** Null without a cache. */
  readonly cacheTtlSeconds: number | null;
  /** For the line `        key: {{cacheKeyLiteral}},`, eight spaces in; null without a cache. */
  readonly cacheKeyLiteral: string | null;
  readonly entered: readonly EnteredView[];
  readonly asks: boolean;
  /** The parameter that tells which record is wanted: the first that the caller enters, else their number. */
  readonly lookUp: string;
  /** A variable for its value. */
  readonly lookUpVariable: string;
  /** What it is, as comments say it. */
  readonly lookUpWords: string;
  /** Values of it that have a record. */
  readonly knownKey: string;
  readonly otherKey: string;
  /** What a caller without a record hears. */
  readonly unknownText: string;
}

/** Performs no I/O. */
export function cacheView({ cache }: Spec): CacheView {
  const key = cache?.key ?? [];
  const entered = namesBelow('parameters', key)
    .filter((parameter) => parameter !== PHONE_PARAMETER)
    .map((parameter) => ({ parameter, words: speakable(parameter) }));
  return {
    isCached: cache !== undefined,
    outlivesFirstCall: cache !== undefined && cache.ttlSeconds >= 60,
    attributesJson: attributesJson(namesBelow('attributes', key)),
    cacheTtlSeconds: cache?.ttlSeconds ?? null,
    cacheKeyLiteral: cache === undefined ? null : printList('        key: ', key),
    entered,
    asks: entered.length > 0,
    ...lookUpView(entered[0]),
  };
}

function attributesJson(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return printJson(Object.fromEntries(names.map((name) => [name, 'example'])), '  ');
}

function lookUpView(
  first: EnteredView | undefined,
): Pick<CacheView, 'lookUp' | 'lookUpVariable' | 'lookUpWords' | 'knownKey' | 'otherKey' | 'unknownText'> {
  if (first === undefined) {
    return {
      lookUp: PHONE_PARAMETER,
      lookUpVariable: 'phone',
      lookUpWords: 'a phone number in E.164 form',
      knownKey: '+15555550100',
      otherKey: '+15555550101',
      unknownText: 'I found nothing under the number that you are calling from.',
    };
  }
  return {
    lookUp: first.parameter,
    lookUpVariable: 'entered',
    lookUpWords: `what the caller entered as ${first.words}`,
    knownKey: '1001',
    otherKey: '1002',
    unknownText: `I found nothing under that ${first.words}.`,
  };
}

/** A name that is too long to be said in one breath is only called a number. */
function speakable(parameter: string): string {
  const words = wordsOf(parameter);
  return words !== '' && words.length <= 30 ? words : 'number';
}
