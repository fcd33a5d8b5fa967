import { Pencil } from 'lucide-react';
import { useRef } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { Reference } from '#renderer/cache/types.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { useFocusOnArrival } from '#renderer/ui/arrival.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { type Fact, KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { DeviceDetail } from '#shared/device.ts';
import { PlaceFact } from './PlaceFact.tsx';
import { Section } from './Section.tsx';
import type { ShownDevice } from './shown-device.ts';

type TextKey = { [K in keyof DeviceDetail]: DeviceDetail[K] extends string | null ? K : never }[keyof DeviceDetail];

type Props = {
  readonly device: ShownDevice;
  /** Its record was just edited here: the way back into the form has the focus. */
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
};

/** What is known of a device, in groups; what is saved here and not landed says so beside its value. */
export function Facts({ device, takesFocus, onEdit }: Props) {
  const edit = useRef<HTMLButtonElement>(null);
  useFocusOnArrival(edit, takesFocus);
  const references = useReferences(useField());
  const { record, whole, changed } = device;
  /** Not part of the list: unknown until the record was read once. */
  const unread = whole ? t('none') : t('not read yet');

  const saved = (field: string, value: Fact['value']): Fact['value'] =>
    changed.has(field) ? (
      <span className="inline-flex min-w-0 flex-wrap items-center gap-2">
        <span className="min-w-0 wrap-anywhere">{value ?? 'none'}</span>
        <Badge tone="waiting">{t('Saved here')}</Badge>
      </span>
    ) : (
      value
    );
  const text = (name: string, field: TextKey, extra: Partial<Fact> = {}): Fact => {
    const value = record[field] || null;
    return { name, value: saved(field, value), none: field in record ? t('none') : unread, ...extra };
  };
  const code = (name: string, field: TextKey): Fact => text(name, field, { mono: true, copy: record[field] ?? null });
  const time = (name: string, field: TextKey, none: string): Fact => ({
    name,
    value: record[field] ? <TimeAgo at={record[field]} /> : null,
    none: field in record ? none : unread,
  });
  const reference = (
    name: string,
    field: 'organization_id' | 'firmware_image' | 'type',
    known: readonly Reference[],
  ) => {
    const id = record[field] ?? null;
    const words =
      id === null ? null : (known.find((each) => each.id === id)?.name ?? t('number {number}', { number: String(id) }));
    return { name, value: saved(field, words), none: field in record ? t('none') : unread } satisfies Fact;
  };
  const yesNo = (name: string, field: 'is_active' | 'debug'): Fact => {
    const value = record[field];
    return {
      name,
      value: saved(field, value === null || value === undefined ? null : value ? t('yes') : t('no')),
      none: unread,
    };
  };
  const { latitude, longitude } = record;
  const place = latitude && longitude ? `${latitude}, ${longitude}` : null;

  return (
    <Section
      title={t('Facts')}
      aside={
        <>
          <Age device={device} />
          <Button
            ref={edit}
            look="plain"
            icon={<Pencil size={13} />}
            keys={['e']}
            onClick={onEdit}
            disabled={device.deleting}
          >
            {t('Edit')}
          </Button>
        </>
      }
    >
      <Group title={t('Identity')}>
        {[
          code(t('Serial number'), 'serial_number'),
          code(t('Second serial'), 'serial_number_alt'),
          code(t('Customer'), 'customer_id'),
          reference(t('Organization'), 'organization_id', references.organizations),
          text(t('Description'), 'description'),
          yesNo(t('In service'), 'is_active'),
        ]}
      </Group>
      <Group title={t('Hardware and software')}>
        {[
          reference(t('Device type'), 'type', references.types),
          text(t('Manufacturer'), 'manufacturer'),
          code(t('Product class'), 'product_class'),
          text(t('Hardware'), 'hardware_version', { mono: true }),
          text(t('Software'), 'software_version', { mono: true }),
          reference(t('Firmware image'), 'firmware_image', references.firmware),
        ]}
      </Group>
      <Group title={t('Connection')}>
        {[
          code(t('Address'), 'address'),
          time(t('Last seen'), 'last_connection', t('never')),
          time(sinceWords(record.status ?? null), 'status_change', t('not known')),
          time(t('Configured'), 'last_configuration', t('never')),
          {
            name: t('Inform interval'),
            value: saved('update_frequency', record.update_frequency ? `${record.update_frequency} s` : null),
            none: unread,
          },
          code(t('CWMP user'), 'username'),
          yesNo(t('Debug log'), 'debug'),
        ]}
      </Group>
      <Group title={t('Place')}>
        {[
          text(t('Location'), 'location_name'),
          { name: t('Coordinates'), value: saved('latitude', place), mono: true, copy: place },
        ]}
      </Group>
      <PlaceFact device={device} />
      <Group title={t('Record')}>
        {[
          { name: t('Number'), value: device.id, mono: true, none: t('given by the control server') },
          code(t('Unique identifier'), 'unique_identifier'),
          code('UUID', 'uuid'),
          time(t('Created'), 'created', t('not yet')),
          time(t('Last change'), 'last_change', t('none')),
        ]}
      </Group>
    </Section>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: readonly Fact[] }) {
  return (
    <div className="pt-2">
      <h4 className="caption mb-0.5">{title}</h4>
      <KeyValueList facts={children} />
    </div>
  );
}

/** How old what is shown is, and why it is not newer. */
function Age({ device }: { readonly device: ShownDevice }) {
  switch (device.state) {
    case 'fresh':
      return (
        <span className="truncate">
          <Phrase say="read {time}" with={{ time: <TimeAgo at={device.fetchedAt} /> }} />
        </span>
      );
    case 'local':
      return <span className="truncate">{t('kept on this laptop')}</span>;
    case 'loading':
      return <span className="truncate">{t('being read')}</span>;
    case 'cached':
    case 'offline':
    case 'gone':
      return (
        <span className="truncate">
          {device.fetchedAt === null ? (
            t('from the list only')
          ) : (
            <Phrase say="kept here, read {time}" with={{ time: <TimeAgo at={device.fetchedAt} /> }} />
          )}
        </span>
      );
    default:
      return device.state satisfies never;
  }
}

/** Since when it is in the state it is in. */
function sinceWords(status: string | null): string {
  switch (status) {
    case 'Up':
      return t('Up since');
    case 'Down':
      return t('Down since');
    default:
      return t('State since');
  }
}
