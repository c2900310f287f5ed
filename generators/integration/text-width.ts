/** Columns that a text takes in a fixed-width font, counted as prettier counts them: wide characters and emoji take two. */
export function textWidth(text: string): number {
  const emoji = text.match(EMOJI)?.length ?? 0;
  const characters = Array.from(text.replace(EMOJI, ''));
  return characters.reduce((width, character) => {
    if (NO_WIDTH.test(character)) return width;
    return width + (isWide(character.codePointAt(0) ?? 0) ? 2 : 1);
  }, 2 * emoji);
}

const EMOJI = new RegExp(String.raw`\p{RGI_Emoji}|\p{Emoji_Modifier_Base}`, 'gv');

const NO_WIDTH = /[\p{Cc}\p{Mn}\p{Me}]/u;

/** First and last of each row of characters, emoji left out, whose East Asian width is W or F (Unicode 17, UAX 11). */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  ...([
    [0x1100, 0x115f],
    [0x2329, 0x232a],
    [0x2630, 0x2637],
    [0x268a, 0x268f],
    [0x2e80, 0x2e99],
  ] as const),
  ...([
    [0x2e9b, 0x2ef3],
    [0x2f00, 0x2fd5],
    [0x2ff0, 0x303e],
    [0x3041, 0x3096],
    [0x3099, 0x30ff],
  ] as const),
  ...([
    [0x3105, 0x312f],
    [0x3131, 0x318e],
    [0x3190, 0x31e5],
    [0x31ef, 0x321e],
    [0x3220, 0x3247],
  ] as const),
  ...([
    [0x3250, 0xa48c],
    [0xa490, 0xa4c6],
    [0xa960, 0xa97c],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
  ] as const),
  ...([
    [0xfe10, 0xfe19],
    [0xfe30, 0xfe52],
    [0xfe54, 0xfe66],
    [0xfe68, 0xfe6b],
    [0xff01, 0xff60],
  ] as const),
  ...([
    [0xffe0, 0xffe6],
    [0x16fe0, 0x16ff6],
    [0x17000, 0x191d2],
    [0x1aff0, 0x1b2fb],
    [0x1d300, 0x1d356],
  ] as const),
  ...([
    [0x1d360, 0x1d376],
    [0x1f1ae, 0x1f1ae],
    [0x1f200, 0x1f265],
    [0x20000, 0x3fffd],
  ] as const),
];

function isWide(codePoint: number): boolean {
  return codePoint >= 0x1100 && WIDE.some(([first, last]) => codePoint >= first && codePoint <= last);
}
