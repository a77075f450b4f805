// Days as spreadsheets and people write them. Only what can mean one day alone is read as that day.

const known = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const fits = year >= 1900 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return fits ? date.toISOString().slice(0, 10) : null;
};

const msOfDay = 86_400_000;

/** The day of a serial number; null for a number that is none. The first two months of 1900 are never meant. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(whole > 60 && whole <= 2_958_465)) return null;
  return new Date(Date.UTC(1899, 11, 30) + whole * msOfDay).toISOString().slice(0, 10);
}

const months = 'january february march april may june july august september october november december'.split(' ');
/** `Dec`, `Sept`, `March`; 0 for none. */
const monthCalled = (text: string) => months.findIndex((month) => month.startsWith(text.toLowerCase())) + 1;

const isDay = (day: string | null) => day !== null;

/** Every day that a text can mean: none, one, or two where day and month could be exchanged. */
export function daysOfText(text: string): readonly string[] {
  // Programs add midnight to a day.
  const bare = text.trim().replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '');
  const [, y = '', m = '', d = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare) ?? [];
  if (y !== '') return [known(Number(y), Number(m), Number(d))].filter(isDay);
  const [, first = '', mark = '', second = '', year = ''] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(bare) ?? [];
  if (year !== '') {
    const dayFirst = known(Number(year), Number(second), Number(first));
    const monthFirst = mark === '.' ? null : known(Number(year), Number(first), Number(second));
    return [...new Set([dayFirst, monthFirst].filter(isDay))];
  }
  const [, before = '', name = '', after = '', of = ''] =
    /^(\d{1,2})?[ .-]{0,2}([a-z]{3,9})\.?[ -]?(\d{1,2})?,?[ -](\d{4})$/i.exec(bare) ?? [];
  if (of === '' || (before === '') === (after === '')) return [];
  return [known(Number(of), monthCalled(name), Number(before || after))].filter(isDay);
}
