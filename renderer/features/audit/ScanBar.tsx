import { Camera, Ear, EyeOff, ScanBarcode, Settings2, Undo2, Volume2, VolumeX } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { useReferences, useStore } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Field } from '#renderer/ui/Field.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { FindingMark } from './FindingMark.tsx';
import { prefer, preferences } from './preferences.ts';
import { RulesDialog } from './RulesDialog.tsx';
import type { ScanFlow, ScanOutcome } from './scan-flow.ts';
import { SCAN_FIELD, useWedge } from './use-wedge.ts';
import { outcomeWords } from './words.ts';

/** The barcode reader is large and wanted by few: loaded when it is. */
const CameraScanner = lazy(() => import('./CameraScanner.tsx'));

const ANYWHERE = 'anywhere';

type Props = {
  readonly open: OpenAudit;
  readonly flow: ScanFlow;
  readonly isActive: boolean;
  readonly listening: boolean;
  readonly onListening: (listening: boolean) => void;
  readonly onlyMissing: boolean;
  readonly onOnlyMissing: (only: boolean) => void;
};

/** The scan field, and all that goes into it or beside it. */
export function ScanBar({ open, flow, isActive, listening, onListening, onlyMissing, onOnlyMissing }: Props) {
  const [text, setText] = useState('');
  const [camera, setCamera] = useState(false);
  const [rules, setRules] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Where one goes on typing when the audit begins or goes on; a paused field cannot have the focus.
  useEffect(() => {
    if (isActive) field.current?.focus();
  }, [isActive]);
  const { sounds } = useStore(preferences);
  const { place } = useStore(open.result);
  const { locations } = useReferences(useField());

  useWedge(
    isActive,
    useCallback((code: string) => void flow.scan(code, 'scanner'), [flow]),
  );
  useCommands(
    useMemo(
      () => [
        {
          id: 'scan-field',
          title: t('Go to the scan field'),
          group: t('Audit'),
          keys: '/',
          icon: <ScanBarcode size={15} />,
          run: () => field.current?.focus(),
        },
        {
          id: 'undo-scan',
          title: t('Undo the last scan'),
          group: t('Audit'),
          keys: '$mod+z',
          icon: <Undo2 size={15} />,
          run: () => void flow.undo(),
        },
        {
          id: 'camera',
          title: camera ? t('Turn the camera off') : t('Scan with the camera'),
          group: t('Audit'),
          keys: 'c',
          icon: <Camera size={15} />,
          run: () => setCamera(!camera),
        },
        {
          id: 'only-missing',
          title: onlyMissing ? t('Show everything') : t('Show only what is missing'),
          group: t('Audit'),
          keys: 'm',
          icon: <EyeOff size={15} />,
          run: () => onOnlyMissing(!onlyMissing),
        },
      ],
      [flow, camera, onlyMissing, onOnlyMissing],
    ),
  );
  return (
    <div className="shrink-0 border-b">
      <div className="flex flex-wrap items-end gap-2 px-3 pt-2">
        <form
          className="min-w-48 grow basis-64"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void flow.scan(text, 'typed');
            setText('');
          }}
        >
          <Field label={t('Scan or type a code')}>
            <TextInput
              ref={field}
              mono
              {...{ [SCAN_FIELD]: '' }}
              maxLength={600}
              disabled={!isActive}
              placeholder={isActive ? t('Serial number, MAC or label, then Enter') : t('Paused')}
              value={text}
              onKeyDown={(event) => {
                // An empty field has nothing of its own to undo.
                if (text !== '' || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                void flow.undo();
              }}
              onChange={({ target }) => setText(target.value)}
            />
          </Field>
        </form>
        <div className="w-52">
          <Field label={t('Scanning at')}>
            <Select
              value={place === null ? ANYWHERE : place.location === null ? place.name : String(place.location)}
              choices={[
                { value: ANYWHERE, label: t('Where the inventory says') },
                ...(place !== null && !locations.some(({ id }) => id === place.location)
                  ? [{ value: place.location === null ? place.name : String(place.location), label: place.name }]
                  : []),
                ...locations.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              disabled={!isActive}
              onChange={(value) => {
                const location = locations.find(({ id }) => String(id) === value);
                void flow.moveTo(location === undefined ? null : { location: location.id, name: location.name });
                field.current?.focus();
              }}
            />
          </Field>
        </div>
        <Button icon={<Undo2 size={15} />} onClick={() => void flow.undo()} disabled={!isActive}>
          {t('Undo')}
        </Button>
        <Button
          icon={<Camera size={15} />}
          aria-pressed={camera}
          disabled={!isActive}
          onClick={() => setCamera(!camera)}
        >
          {t('Camera')}
        </Button>
        <Button
          look={listening ? 'primary' : 'plain'}
          icon={<Ear size={15} />}
          aria-pressed={listening}
          disabled={!isActive}
          onClick={() => onListening(!listening)}
        >
          {listening ? t('Listening') : t('Listen')}
        </Button>
        <Button
          look={onlyMissing ? 'primary' : 'plain'}
          icon={<EyeOff size={15} />}
          aria-pressed={onlyMissing}
          onClick={() => onOnlyMissing(!onlyMissing)}
        >
          {t('Only missing')}
        </Button>
        <IconButton
          label={sounds ? t('Turn sounds off') : t('Turn sounds on')}
          icon={sounds ? <Volume2 size={16} /> : <VolumeX size={16} />}
          onClick={() => prefer({ sounds: !sounds })}
        />
        <IconButton
          label={t('What is taken off codes')}
          icon={<Settings2 size={16} />}
          onClick={() => setRules(true)}
        />
      </div>
      <LastScan outcome={useStore(flow.outcome)} />
      {camera && isActive ? (
        <Suspense fallback={<p className="px-3 pb-2 text-soft">{t('Loading the barcode reader.')}</p>}>
          <CameraScanner onCodes={(codes) => void flow.scan(codes, 'camera')} onClose={() => setCamera(false)} />
        </Suspense>
      ) : null}
      {rules ? <RulesDialog onClose={() => setRules(false)} /> : null}
    </div>
  );
}

function LastScan({ outcome }: { readonly outcome: ScanOutcome }) {
  const isBad = outcome.is === 'refused' || outcome.is === 'failed';
  return (
    <output
      aria-live={isBad ? 'assertive' : 'polite'}
      aria-label={t('Last scan')}
      className={classes('flex min-h-9 items-center gap-3 px-3 text-large', isBad && 'text-down')}
    >
      {outcome.is === 'finding' ? <FindingMark kind={outcome.finding.kind} size={20} /> : null}
      <span className="min-w-0 truncate">{outcome.is === 'nothing' ? '' : outcomeWords(outcome)}</span>
    </output>
  );
}
