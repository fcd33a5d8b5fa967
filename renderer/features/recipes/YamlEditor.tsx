import { useRef } from 'react';
import { download } from '#renderer/app/download.ts';
import { client } from '#renderer/app/host.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { TextProblem } from '#shared/recipe/bench-run.ts';

type Props = {
  readonly text: string;
  readonly problems: readonly TextProblem[];
  readonly onChange: (text: string) => void;
};

/** A recipe as YAML, with its line numbers; a mistake is a press away from its line. */
export function YamlEditor({ text, problems, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const lines = text.split('\n');
  const wrong = new Set(problems.map(({ line }) => line));
  const goTo = ({ line, column }: TextProblem): void => {
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    area.current?.focus();
    area.current?.setSelectionRange(before + column - 1, before + column - 1);
  };
  const saveSchema = async (): Promise<void> => {
    const { schema } = await client.recipes.schema({});
    download('demarc-recipe.schema.json', 'application/json', JSON.stringify(schema, null, 2));
  };
  return (
    <div className="flex min-h-0 grow flex-col">
      <div dir="ltr" className="flex min-h-0 grow overflow-hidden bg-surface">
        <div
          ref={gutter}
          aria-hidden="true"
          className="mono shrink-0 overflow-hidden border-e bg-sunken py-2 text-end text-faint"
        >
          {lines.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <div key={index} className={`h-5 px-2 leading-5 ${wrong.has(index + 1) ? 'bg-down-soft text-down' : ''}`}>
              {index + 1}
            </div>
          ))}
        </div>
        <textarea
          ref={area}
          aria-label={t('The recipe as YAML')}
          aria-invalid={problems.length > 0}
          spellCheck={false}
          wrap="off"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => {
            if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop;
          }}
          className="mono h-full grow resize-none bg-surface px-3 py-2 leading-5 text-ink outline-offset-[-2px]"
        />
      </div>
      <div
        className="flex max-h-40 shrink-0 items-center gap-3 overflow-y-auto border-t bg-sunken px-3 py-2"
        role="status"
      >
        <div className="min-w-0 grow">
          {problems.length === 0 ? <StatusMark tone="up">{t('This is a good recipe')}</StatusMark> : null}
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.line} ${problem.column} ${problem.words}`}>
                <button
                  type="button"
                  className="flex min-h-6 max-w-full items-center gap-2 text-start"
                  onClick={() => goTo(problem)}
                >
                  <StatusMark tone="down" />
                  <span className="tabular shrink-0 text-soft">{t('Line {line}', { line: problem.line })}</span>
                  <span className="min-w-0 wrap-anywhere">{heard(problem.words)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        <Button look="quiet" onClick={() => void saveSchema()}>
          {t('JSON Schema')}
        </Button>
      </div>
    </div>
  );
}
