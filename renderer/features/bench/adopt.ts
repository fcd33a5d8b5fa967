import type { Reference } from '#renderer/cache/types.ts';
import type { CpeSummary } from '#shared/acs.ts';

/** What the form of a new device begins with when it is made out of a CPE that called. */
export type AdoptDraft = {
  readonly name: string;
  readonly serial_number: string;
  readonly description: string;
  readonly type: string;
};

/** The form of a new device, filled with what the CPE says about itself. */
export function draftOfCpe(cpe: CpeSummary, types: readonly TypeName[]): AdoptDraft {
  const { manufacturer, productClass, oui, serialNumber } = cpe;
  const what = [manufacturer, productClass].map((word) => word.trim()).filter((word) => word !== '');
  const serial = serialNumber.trim();
  return {
    name: [...what, serial].join(' '),
    serial_number: serial,
    description: `Called the bench as ${[...what, `OUI ${oui}`].join(', ')}${cpe.address === null ? '' : `, from ${cpe.address}`}`,
    type: typeOf(productClass, types),
  };
}

type TypeName = Pick<Reference, 'id' | 'name' | 'shortName'>;

/** The one type that is called as the CPE's product class; a person chooses where none or several are. */
function typeOf(productClass: string, types: readonly TypeName[]): string {
  const wanted = bare(productClass);
  if (wanted === '') return '';
  const named = types.filter(({ name, shortName }) => bare(name) === wanted || bare(shortName ?? '') === wanted);
  return named.length === 1 && named[0] !== undefined ? String(named[0].id) : '';
}

const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s\-_./]/g, '');
