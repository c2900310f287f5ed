/** An amount of cents in words that a voice can read: `24 dollars and 90 cents`. */
export function spokenAmount(amount: number): string {
  const dollars = Math.floor(amount / 100);
  const cents = amount % 100;
  const parts = [
    ...(dollars > 0 || cents === 0 ? [counted(dollars, 'dollar')] : []),
    ...(cents > 0 ? [counted(cents, 'cent')] : []),
  ];
  return parts.join(' and ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
