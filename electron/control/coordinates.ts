/** What a DRF DecimalField of four places takes (inventory-api 9.15). */
const FEWEST_DECIMALS = 4;
const COORDINATES = ['latitude', 'longitude'] as const;

type Body = Readonly<Record<string, unknown>>;

/** True where an answer refuses coordinates that have more than four decimals: by its status and the fields it names. */
export function refusesPrecision(status: number, answer: unknown, sent: Body | null): boolean {
  if (status !== 400 || typeof answer !== 'object' || answer === null || sent === null) return false;
  return COORDINATES.some((field) => field in answer && decimalsOf(sent[field]) > FEWEST_DECIMALS);
}

/** The same body with its coordinates rounded to four decimals (11 m at the equator). */
export function withFewerDecimals<B extends Body>(body: B): B {
  const rounded = COORDINATES.filter((field) => decimalsOf(body[field]) > FEWEST_DECIMALS).map(
    (field) => [field, Number(body[field]).toFixed(FEWEST_DECIMALS)] as const,
  );
  return rounded.length === 0 ? body : { ...body, ...Object.fromEntries(rounded) };
}

function decimalsOf(value: unknown): number {
  const [, decimals = ''] = /^[+-]?\d+\.(\d+)$/.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  return decimals.length;
}
