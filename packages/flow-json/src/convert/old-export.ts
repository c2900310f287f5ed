import type { JsonObject, JsonValue } from '../json.ts';

/** A console export from before 2020, as far as it could be read. */
export interface OldExport {
  /** Id of the first module; undefined where the export names none. */
  readonly start: string | undefined;
  readonly modules: readonly OldModule[];
  readonly metadata: JsonObject;
  /** The console's word for the kind of flow, for example `contactFlow`. */
  readonly type: string | undefined;
}

/** One block of an old export. What is no text where a text belongs counts as missing. */
export interface OldModule {
  /** Its place in the export. */
  readonly index: number;
  readonly id: string | undefined;
  readonly type: string | undefined;
  /** Which of its kinds the block is, for example `Lambda`, `Flow`, `Digits`. */
  readonly target: string | undefined;
  readonly parameters: readonly OldParameter[];
  readonly branches: readonly OldBranch[];
  readonly metadata: JsonObject;
}

export interface OldParameter {
  readonly name: string;
  readonly value: JsonValue | undefined;
  /** Where the value is looked up during the call, for example `User Defined`; undefined for a value that is meant as it is. */
  readonly namespace: string | undefined;
  /** What the value is called, for attributes and function parameters. */
  readonly key: string | undefined;
  /** What a resource is called, whose ARN is the value. */
  readonly resourceName: string | undefined;
  /** A link or another reference that is put on the contact. */
  readonly contactReference: JsonObject | undefined;
  /** Texts under keys that no other parameter has, for example a field of the contact. */
  readonly others: Readonly<Record<string, string>>;
}

export interface OldBranch {
  /** What takes this branch, for example `Success`, `Error`, `Evaluate`. */
  readonly condition: string;
  /** How an `Evaluate` branch compares, for example `Equals`. */
  readonly operator: string | undefined;
  /** What it compares with, as a text; undefined where there is nothing, or no text or number. */
  readonly operand: string | undefined;
  /** Id of the module it leads to; undefined where it leads nowhere. */
  readonly transition: string | undefined;
}
