import type { NameOf } from '#renderer/app/record-words.ts';
import { t } from '#renderer/language/speak.ts';
import type { OutboxState } from '#shared/outbox.ts';
import { conflictRows } from './conflict.ts';

type Props = { readonly conflict: Extract<OutboxState, { state: 'conflict' }>; readonly nameOf: NameOf };

/** Field by field: what you saw, what you made of it, what the server has now. */
export function ConflictTable({ conflict, nameOf }: Props) {
  const rows = conflictRows(conflict, nameOf);
  if (rows.length === 0) return null;
  return (
    <div className="my-2 overflow-x-auto rounded-md border">
      <table className="w-full min-w-[480px] table-fixed border-collapse text-start">
        <thead>
          <tr className="border-b bg-sunken text-small text-soft">
            <th scope="col" className="w-1/5 px-3 py-1 font-normal">
              {t('Field')}
            </th>
            <th scope="col" className="px-3 py-1 font-normal">
              {t('Before')}
            </th>
            <th scope="col" className="px-3 py-1 font-normal">
              {t('Yours')}
            </th>
            <th scope="col" className="px-3 py-1 font-normal">
              {t('Server now')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field} className="border-b align-top last:border-b-0">
              <th scope="row" className="px-3 py-1 font-normal text-soft">
                {row.label}
              </th>
              <td className="px-3 py-1 text-faint wrap-anywhere">{row.before}</td>
              <td className="px-3 py-1 font-strong wrap-anywhere">{row.yours}</td>
              <td className="px-3 py-1 wrap-anywhere">{row.server}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
