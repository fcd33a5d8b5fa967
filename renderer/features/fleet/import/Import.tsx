import { FileUp } from 'lucide-react';
import { type DragEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useCommands, useUp } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import { go } from '#renderer/app/router.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { mappingFor, withMapping } from '#shared/import/mapping.ts';
import { usePreferences } from '../preferences.ts';
import { DryRun } from './DryRun.tsx';
import { dropOpened, keepOpened, type OpenedFile, readOpened } from './opened-file.ts';
import { readFile } from './read-file.ts';

const toFleet = (): void => go('fleet');

/** Opens a list of devices, shows what every row would do, and makes entries of the outbox of them. */
export default function Import() {
  const field = useField();
  const references = useReferences(field);
  const { preferences, isRead, change, problem } = usePreferences(field.site);
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  useUp(toFleet);

  useEffect(() => {
    let isOver = false;
    void readOpened(field).then((kept) => {
      if (!isOver) setOpened((now) => now ?? kept);
    });
    return () => {
      isOver = true;
    };
  }, [field]);
  useEffect(() => keepOpened(field, opened), [field, opened]);

  const opening = useAction(async (file: File) => {
    const read = await readFile(file);
    setRefused(read.is === 'refused' ? `${file.name}: ${heard(read.words)}` : null);
    if (read.is === 'refused') return;
    setOpened({
      file: file.name,
      table: read.table,
      mapping: mappingFor(read.table.titles, preferences.imports),
      fixes: {},
    });
  });
  const { run } = opening;
  const pick = useCallback(() => picker.current?.click(), []);
  useCommands(
    useMemo(
      () => [
        {
          id: 'import-open',
          title: t('Open a file to import'),
          group: t('Import'),
          keys: 'o',
          icon: <FileUp size={15} />,
          run: pick,
        },
      ],
      [pick],
    ),
  );
  const close = (): void => {
    setOpened(null);
    void dropOpened(field);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) run(file);
  };

  const open = (
    <Button look={opened === null ? 'primary' : 'plain'} icon={<FileUp size={15} />} keys={['o']} onClick={pick}>
      {opened === null ? t('Open a file') : t('Open another file')}
    </Button>
  );
  return (
    <section
      aria-label={t('Import')}
      className="flex h-full flex-col"
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <PlaceBar title={t('Import')}>
        {opened === null ? null : <span className="min-w-0 truncate text-soft">{opened.file}</span>}
        <span className="grow" />
        {opened === null ? null : (
          <>
            <Button look="quiet" onClick={close}>
              {t('Close the file')}
            </Button>
            {open}
          </>
        )}
        <input
          ref={picker}
          type="file"
          aria-label={t('File to import')}
          className="sr-only"
          tabIndex={-1}
          accept=".csv,.tsv,.txt,.json,.ndjson,text/csv,application/json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) run(file);
            target.value = '';
          }}
        />
      </PlaceBar>
      {refused === null ? null : (
        <ProblemNotice
          problem={{ words: refused, next: t('Nothing was imported. Mend the file and open it again.') }}
        />
      )}
      {opening.problem === null ? null : <ProblemNotice problem={opening.problem} />}
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {opened === null ? (
        <EmptyState
          icon={<FileUp size={28} />}
          title={t('Devices out of a file')}
          words={t(
            'A CSV file with a line of titles, or a JSON list. You see what every row would do before anything is kept; then each row is an entry of the outbox. It works without a network.',
          )}
          action={open}
        />
      ) : (
        <DryRun
          key={opened.file}
          opened={opened}
          references={references}
          onChange={(next) => {
            setOpened(next);
            const { titles } = next.table;
            // Not before what was remembered is known: it would be forgotten.
            if (isRead && next.mapping !== opened.mapping)
              change({ imports: withMapping(preferences.imports, titles, next.mapping) });
          }}
          onStarted={() => {
            close();
            go('sync');
          }}
        />
      )}
    </section>
  );
}
