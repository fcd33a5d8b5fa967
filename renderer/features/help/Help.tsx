import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { href, useRoute } from '#renderer/app/router.ts';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { ErrorList } from './ErrorList.tsx';
import { findInHelp, type HelpText } from './find.ts';
import { GLOSSARY } from './glossary.ts';
import { PlaceHelp, Terms } from './PlaceHelp.tsx';
import { HELP_PAGES } from './pages.ts';
import { FAILURES, helpTexts, WORDS } from './texts.ts';

/** Help without a network: a page per place, the glossary, the errors; `#/help/bench` opens a page. */
export default function Help() {
  const { rest } = useRoute();
  const texts = useMemo(helpTexts, []);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [
        {
          id: 'help.search',
          title: t('Search the help'),
          group: t('Help'),
          icon: <Search size={15} />,
          keys: '/',
          run: () => field.current?.select(),
        },
      ],
      [],
    ),
  );
  const shown = texts.find(({ id }) => id === rest[0]) ?? texts.find(({ id }) => id === 'fleet');
  const isSearching = typed.trim() !== '';
  const leaveSearch = (): void => setTyped('');
  return (
    <div className="grid h-full grid-cols-1 grid-rows-[auto_minmax(0,1fr)] min-[820px]:grid-cols-[220px_minmax(0,1fr)] min-[820px]:grid-rows-1">
      <nav
        aria-label={t('Help')}
        className="flex min-h-0 flex-col gap-3 overflow-y-auto border-b bg-sunken px-3 py-4 min-[820px]:border-e min-[820px]:border-b-0"
      >
        <search>
          <TextInput
            ref={field}
            type="search"
            aria-label={t('Search the help')}
            placeholder={t('Search the help')}
            value={typed}
            onValueChange={setTyped}
          />
        </search>
        <ul className="flex flex-wrap gap-0.5 min-[820px]:flex-col">
          {texts.map(({ id, title }) => (
            <li key={id}>
              <a
                href={href('help', id)}
                onClick={leaveSearch}
                aria-current={!isSearching && shown?.id === id ? 'page' : undefined}
                className={classes(
                  'flex min-h-row items-center rounded-md px-3 hover:bg-hover',
                  !isSearching && shown?.id === id ? 'font-strong text-ink' : 'text-soft hover:text-ink',
                )}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {/* Nothing in a page takes the focus: the keyboard scrolls it by itself. */}
      <section
        key={isSearching ? 'found' : shown?.id}
        aria-label={t('Help text')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (axe: scrollable-region-focusable)
        tabIndex={0}
        className="min-h-0 overflow-y-auto px-8 py-6 -outline-offset-2"
      >
        <div className="flex max-w-[760px] flex-col gap-5">
          {isSearching ? (
            <Found pages={findInHelp(texts, typed)} onFollow={leaveSearch} />
          ) : (
            <>
              <h1 className="text-title font-strong">{shown?.title}</h1>
              <PageText id={shown?.id} />
            </>
          )}
        </div>
      </section>
    </div>
  );
}

function PageText({ id }: { readonly id: string | undefined }) {
  if (id === WORDS) return <Terms terms={Object.values(GLOSSARY)} />;
  if (id === FAILURES) return <ErrorList />;
  const page = HELP_PAGES.find((one) => one.id === id);
  return page === undefined ? null : <PlaceHelp page={page} />;
}

/** What a search found, page by page. */
function Found({ pages, onFollow }: { readonly pages: readonly HelpText[]; readonly onFollow: () => void }) {
  return (
    <>
      <h1 className="text-title font-strong" aria-live="polite">
        {pages.length === 0 ? t('Nothing in the help has these words') : t('Found in the help')}
      </h1>
      {pages.map(({ id, title, lines }) => (
        <section key={id} className="flex flex-col gap-2">
          <h2 className="border-b pb-1 font-strong">
            <a className="text-accent underline" href={href('help', id)} onClick={onFollow}>
              {title}
            </a>
          </h2>
          <ul className="flex list-disc flex-col gap-1 ps-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
