import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { bestFact, type Neighbour, type Pointed } from '#shared/discovery.ts';

/** Where a maker's routers hide the ACS URL. Menus differ between firmwares: the words name what to look for. */
export type Maker = { readonly id: string; readonly label: string; readonly where: string };

type Known = Maker & {
  /** How the maker is called in MAC prefixes and descriptions. */
  readonly names: RegExp;
};

const KNOWN: readonly Known[] = [
  {
    id: 'mikrotik',
    label: 'MikroTik',
    names: /mikrotik|routerboard/i,
    where: t(
      'Install the tr069-client package, then open TR069 in WinBox or WebFig, type the URL into ACS URL and switch Enabled on.',
    ),
  },
  {
    id: 'avm',
    label: 'AVM FRITZ!Box',
    names: /\bavm\b|fritz/i,
    where: t(
      'Open Internet, Account Information, then Provider Services, and allow automatic configuration by the provider. Its pages show no ACS URL: give it by TR-064 or by DHCP.',
    ),
  },
  {
    id: 'tp-link',
    label: 'TP-Link',
    names: /tp-?link/i,
    where: t(
      'Open Advanced, System Tools, then CWMP Settings (TR-069 on older ones). Switch CWMP on and type the URL into ACS URL.',
    ),
  },
  {
    id: 'huawei',
    label: 'Huawei',
    names: /huawei/i,
    where: t(
      'Log in as the operator’s user, not the subscriber’s. Open System Tools (or Network Application), then TR-069, and type the URL into ACS URL.',
    ),
  },
  {
    id: 'zte',
    label: 'ZTE',
    names: /\bzte\b|zhongxing/i,
    where: t(
      'Log in as the operator’s user. Open Management & Diagnosis (Administration on older ones), then TR-069, and type the URL into ACS URL.',
    ),
  },
  {
    id: 'zyxel',
    label: 'Zyxel',
    names: /zyxel/i,
    where: t('Open Maintenance, then TR-069 Client. Switch Inform on and type the URL into ACS URL.'),
  },
  {
    id: 'technicolor',
    label: t('Technicolor and Vantiva'),
    names: /technicolor|vantiva|thomson/i,
    where: t(
      'Log in as the operator’s user, open the CWMP tile and type the URL into ACS URL. Where the tile is missing the operator has taken it away: use DHCP.',
    ),
  },
  {
    id: 'ubiquiti',
    label: 'Ubiquiti',
    names: /ubiquiti|ui\.com/i,
    where: t(
      'Most models speak no TR-069. On those that do, open Services or System, look for TR-069, and type the URL into ACS URL.',
    ),
  },
];

const OTHER: Maker = {
  id: 'other',
  label: t('Another maker'),
  where: t(
    'Look for TR-069, CWMP or Remote Management under Administration, Management or Maintenance; often only the operator’s user sees it. Type the URL into ACS URL.',
  ),
};

export const MAKERS: readonly Maker[] = [...KNOWN, OTHER];

/** The maker of a neighbour, by what is told of it. */
export function makerOf(neighbour: Neighbour): Maker {
  const told = (['vendor', 'model', 'name'] as const).map((kind) => bestFact(neighbour, kind)?.value ?? '').join(' ');
  return KNOWN.find(({ names }) => names.test(told)) ?? OTHER;
}

export function makerById(id: string): Maker {
  return MAKERS.find((maker) => maker.id === id) ?? OTHER;
}

type Told = { readonly tone: 'up' | 'down'; readonly words: string };

/** What became of telling it, and what to do next. */
export function pointedWords(pointed: Exclude<Pointed, { outcome: 'untrusted' }>): Told {
  switch (pointed.outcome) {
    case 'pointed':
      return {
        tone: 'up',
        words: t('The router took the URL {url}. Its first session appears in Bench.', { url: pointed.url }),
      };
    case 'wrong-password':
      return {
        tone: 'down',
        words: t('The router does not accept this user and password. Try the ones of its web page, or of its label.'),
      };
    case 'refused': {
      const reason = pointed.words === '' ? t('it gave no reason') : heard(pointed.words);
      return {
        tone: 'down',
        words:
          pointed.code === null
            ? t('The router refused: {reason}. Type the URL into its web page instead.', { reason })
            : t('The router refused: {reason} (UPnP error {code}). Type the URL into its web page instead.', {
                reason,
                code: String(pointed.code),
              }),
      };
    }
    case 'unreachable':
      return {
        tone: 'down',
        words: t('The router was not reached: {words}. Check the cable, then scan again.', {
          words: heard(pointed.words),
        }),
      };
  }
}
