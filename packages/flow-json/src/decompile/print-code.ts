import { isJsonObject, type JsonValue } from '../json.ts';
import { json, list, members, type Code, type Expression } from './expression.ts';
import { printKey, printText } from './print-literal.ts';
import { isLeftOut } from './run-code.ts';

/** Widest line, where it can be broken at all. */
const WIDTH = 120;

/** Prints steps as the lines of a function that has a `call`. Performs no I/O. */
export function printSteps(steps: readonly Code[], indent: string): string {
  return steps.map((code) => `${indent}${printCall(code, indent)};\n`).join('');
}

/** Prints an expression: on one line where it fits behind `used` characters, else member by member. */
export function printExpression(expression: Expression, indent: string, used: number): string {
  const flat = flatOf(expression);
  return flat !== undefined && used + flat.length < WIDTH ? flat : broken(expression, indent);
}

function printCall({ method, args }: Code, indent: string): string {
  const head = `call.${method}(`;
  const flats = args.map(flatOf);
  const whole = joined(flats);
  if (whole !== undefined && indent.length + head.length + whole.length + 2 <= WIDTH) return `${head}${whole})`;

  const last = args.at(-1);
  const leading = joined(flats.slice(0, -1));
  if (last !== undefined && leading !== undefined) {
    const before = leading === '' ? head : `${head}${leading}, `;
    if (args.length === 1 || indent.length + before.length + 1 <= WIDTH || args[0].kind !== 'json') {
      return `${before}${broken(last, indent)})`;
    }
  }
  const inner = `${indent}  `;
  const lines = args.map((arg) => `${inner}${printExpression(arg, inner, inner.length)},\n`);
  return `${head}\n${lines.join('')}${indent})`;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

/** The expression on one line; undefined where it holds a branch of several steps. */
function flatOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'json':
      return flatJson(expression.value);
    case 'path':
      return `referenceTo(${printText(expression.path)})`;
    case 'members': {
      const entries = shown(expression.members).map(([key, value]) => {
        const flat = flatOf(value);
        return flat === undefined ? undefined : `${printKey(key)}: ${flat}`;
      });
      return entries.includes(undefined) ? undefined : entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
    }
    case 'list': {
      const items = joined(expression.items.map(flatOf));
      return items === undefined ? undefined : `[${items}]`;
    }
    case 'branch':
      return `(call) => call.goTo(${printText(expression.target)})`;
    case 'steps':
      return flatBranch(expression.steps);
  }
}

function flatJson(value: JsonValue): string | undefined {
  if (typeof value === 'string') return printText(value);
  return typeof value === 'object' && value !== null ? flatOf(opened(value)) : JSON.stringify(value);
}

function flatBranch([first, ...others]: readonly Code[]): string | undefined {
  if (first === undefined) return '() => undefined';
  if (others.length > 0) return undefined;
  const args = joined(first.args.map(flatOf));
  return args === undefined ? undefined : `(call) => call.${first.method}(${args})`;
}

function broken(expression: Expression, indent: string): string {
  const inner = `${indent}  `;
  switch (expression.kind) {
    case 'json': {
      const { value } = expression;
      return typeof value === 'object' && value !== null
        ? broken(opened(value), indent)
        : (flatJson(value) ?? String(value));
    }
    case 'members': {
      const lines = shown(expression.members).map(([key, value]) => {
        const head = `${inner}${printKey(key)}: `;
        return `${head}${printExpression(value, inner, head.length)},\n`;
      });
      return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
    }
    case 'list':
      return `[\n${expression.items
        .map((item) => `${inner}${printExpression(item, inner, inner.length)},\n`)
        .join('')}${indent}]`;
    case 'steps':
      return expression.steps.length === 0
        ? '() => undefined'
        : `(call) => {\n${printSteps(expression.steps, inner)}${indent}}`;
    default:
      return flatOf(expression) ?? '';
  }
}

function shown(entries: readonly (readonly [string, Expression | undefined])[]): (readonly [string, Expression])[] {
  return entries.flatMap(([key, value]) => (value === undefined || isLeftOut(value) ? [] : [[key, value] as const]));
}

/** A JSON list or object as an expression of its members. */
function opened(value: JsonValue): Expression {
  if (isJsonObject(value)) return members(Object.entries(value).map(([key, inner]) => [key, json(inner)]));
  return Array.isArray(value) ? list(value.map((inner: JsonValue) => json(inner))) : json(value);
}
