import { FILTER_FIELDS } from '#renderer/cache/filter/fields.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

/** How terms are put together; the fields themselves come from the filter's own table. */
const RULES: readonly { readonly write: string; readonly words: string }[] = [
  { write: 'hall router', words: t('Words: each must be found somewhere; case and accents do not count.') },
  { write: '"hall router"', words: t('In quotation marks: exactly these words in a row.') },
  { write: 'status:down type:ont', words: t('Terms side by side must all hold.') },
  { write: 'type:router,ont', words: t('Values after a comma are alternatives.') },
  { write: '-status:up', words: t('A minus turns a term round.') },
  { write: 'name="Hall"', words: t('With = the whole value, with : any part of it.') },
  { write: 'location:none', words: t('none: the value is missing; any: there is one.') },
  { write: 'changed:<7d', words: t('Less than 7 days ago; > is longer ago. Units: m, h, d, w, mo, y.') },
  { write: 'created>=2024-01-15', words: t('On or after that day; also today and yesterday.') },
];

/** The filter language on one page. */
export function FilterHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('Search and filter')}
      words={t('Type words, terms or both. What you type is answered on this laptop, with or without a network.')}
      wide
    >
      <Table caption={t('How to write')} rows={RULES} />
      <Table
        caption={t('Fields')}
        rows={FILTER_FIELDS.map(({ example, words, aliases }) => ({
          write: example,
          words:
            aliases.length === 0
              ? t('Looks at {what}.', { what: heard(words) })
              : t('Looks at {what}. Also: {aliases}.', { what: heard(words), aliases: aliases.join(', ') }),
        }))}
      />
      <p className="pt-3 text-soft">
        {t(
          'Words are searched in serial number, name, customer, address, location, description, type, manufacturer and software version. A control server leaves the alternative serial number and the unique identifier out of its list: both are found for devices whose record this laptop has read. No server of this API tells a MAC address as such; it is found where it is part of one of these, however its separators are written.',
        )}
      </p>
    </Dialog>
  );
}

type TableProps = {
  readonly caption: string;
  readonly rows: readonly { readonly write: string; readonly words: string }[];
};

function Table({ caption, rows }: TableProps) {
  return (
    <table className="mb-4 w-full border-collapse text-start">
      <caption className="caption pb-1 text-start">{caption}</caption>
      <tbody>
        {rows.map(({ write, words }) => (
          <tr key={write} className="border-b last:border-b-0">
            <th scope="row" className="mono w-[34%] py-1 pe-4 text-start align-baseline font-normal">
              {write}
            </th>
            <td className="py-1 align-baseline text-soft">{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
