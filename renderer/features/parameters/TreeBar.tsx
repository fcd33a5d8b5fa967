import { Download, GitCompare, RefreshCw } from 'lucide-react';
import type { Ref } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';

type Props = {
  readonly field: Ref<HTMLInputElement>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How much is there, found, or coming in. */
  readonly words: string;
  readonly isEmpty: boolean;
  readonly canRead: boolean;
  /** Everything is being read. */
  readonly isReading: boolean;
  /** Something is being read. */
  readonly isBusy: boolean;
  readonly onRead: () => void;
  readonly onCompare: () => void;
  readonly onExport: (kind: 'json' | 'csv') => void;
};

/** The bar over the tree: search, and what concerns the whole of it. */
export function TreeBar(props: Props) {
  const { field, query, onQuery, words, isEmpty, canRead, isReading, isBusy, onRead, onCompare, onExport } = props;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-4 py-1.5">
      <div className="w-72 min-w-0">
        <TextInput
          ref={field}
          type="search"
          aria-label={t('Search the parameters')}
          placeholder={t('Name or value, several words')}
          value={query}
          onValueChange={onQuery}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.stopPropagation();
            onQuery('');
          }}
        />
      </div>
      <span className="tabular min-w-0 grow truncate text-small text-soft" aria-live="polite">
        {words}
      </span>
      <Button
        icon={<RefreshCw size={14} />}
        look={isEmpty ? 'primary' : 'plain'}
        busy={isReading}
        disabled={isBusy || !canRead}
        onClick={onRead}
      >
        {isReading ? t('Reading everything…') : isEmpty ? t('Read everything') : t('Read everything again')}
      </Button>
      <Button icon={<GitCompare size={14} />} disabled={isEmpty} onClick={onCompare}>
        {t('Compare…')}
      </Button>
      <Menu
        trigger={
          <Button icon={<Download size={14} />} disabled={isEmpty}>
            {t('Export')}
          </Button>
        }
        entries={[
          { id: 'words', words: t('Secrets are left out: they never leave the device.') },
          {
            id: 'json',
            label: t('Copy of the tree (JSON), to compare with later'),
            run: () => onExport('json'),
          },
          { id: 'csv', label: t('Table for a spreadsheet (CSV)'), run: () => onExport('csv') },
        ]}
      />
    </div>
  );
}
