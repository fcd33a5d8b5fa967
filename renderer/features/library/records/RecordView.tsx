import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { address } from '#renderer/app/route.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RemoveRecord } from '../removal.tsx';
import { devicesWords } from '../words.ts';
import { RecordForm } from './RecordForm.tsx';
import type { AnyRecord, RecordKind } from './record-kind.ts';

type Props<Item extends AnyRecord, Values extends object> = {
  readonly of: RecordKind<Item, Values>;
  readonly item: Item;
  readonly items: readonly Item[];
  readonly devices: number | undefined;
  readonly editable: boolean;
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
};

/** One record: its devices, its fields, and its end. */
export function RecordView<Item extends AnyRecord, Values extends object>(props: Props<Item, Values>) {
  const { of, item, items, devices, editable, onChanged, onRemoved } = props;
  const [removing, setRemoving] = useState(false);
  return (
    <div className="flex min-h-0 flex-col gap-5 overflow-y-auto px-4 py-3">
      <div>
        <h2 className="pe-10 text-large font-strong wrap-anywhere">{item.name}</h2>
        {devices === undefined ? (
          <p className="text-soft">{t('Counting…')}</p>
        ) : devices === 0 ? (
          <p className="text-soft">{t('No device belongs to it.')}</p>
        ) : (
          <a className="tabular text-accent underline" href={address(['fleet'], { q: of.filter(item) })}>
            {devicesWords(devices)}
          </a>
        )}
      </div>
      {of.Aside === undefined ? null : <of.Aside item={item} />}
      {editable ? (
        <>
          <div className="border-t pt-3">
            <RecordForm of={of} item={item} items={items} onSaved={onChanged} />
          </div>
          <div className="border-t pt-3">
            <Button look="danger" icon={<Trash2 size={15} />} onClick={() => setRemoving(true)}>
              {t('Delete…')}
            </Button>
          </div>
        </>
      ) : null}
      {removing ? (
        <RemoveRecord
          kind={of.kind}
          record={item}
          title={of.words.remove}
          words={of.words.removal}
          onClose={() => setRemoving(false)}
          onRemoved={onRemoved}
        />
      ) : null}
    </div>
  );
}
