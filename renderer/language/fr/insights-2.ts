import type { Words } from '../catalogue.ts';

export default {
  Informs: 'Informs',
  'Broke off': 'Interrompues',
  'Busiest hour': 'Heure la plus chargée',
  'Hours listened': 'Heures d’écoute',
  'Informs, {time}': 'Informs, {time}',
  'Every Inform is counted; of the sessions themselves the last 30 of each device are kept.':
    'Chaque Inform est compté ; des sessions elles-mêmes, les 30 dernières de chaque appareil sont gardées.',
  'None of these sessions is kept any more': 'Aucune de ces sessions n’est plus gardée',
  'They were counted when they took place; newer sessions of the same devices took their room.':
    'Elles ont été comptées quand elles ont eu lieu ; des sessions plus récentes des mêmes appareils ont pris leur place.',
  '{operation}: failed with {code}': '{operation} : échoué avec {code}',
  '{operation}: {end}': '{operation} : {end}',
  'There is no such operation': 'Cette opération n’existe pas',
  'What was counted has gone on since, or its device was deleted.':
    'Ce qui a été compté a avancé depuis, ou son appareil a été supprimé.',
  'Asked for': 'Demandé',
  'What became of it': 'Ce qu’il en est advenu',
  'To proof': 'Jusqu’à la preuve',
  'What was asked of devices in this time. The time to proof runs from when it was to be done.':
    'Ce qui a été demandé aux appareils pendant ce temps. Le temps jusqu’à la preuve court depuis le moment où cela devait se faire.',
  'What the ACS of this laptop did. What {server} does itself it tells on the page of each device.':
    'Ce qu’a fait l’ACS de ce portable. Ce que {server} fait lui-même, il le dit sur la page de chaque appareil.',
  'Nothing was asked of any device in this time.': 'Rien n’a été demandé à aucun appareil pendant ce temps.',
  'Only the newest {counted} are counted.': 'Seules les {counted} plus récentes sont comptées.',
  'By kind': 'Par genre',
  'Operations by kind': 'Opérations par genre',
  'On its way': 'En route',
  'Median to proof': 'Médiane jusqu’à la preuve',
  '95 % within': '95 % en moins de',
  'Why they failed': 'Pourquoi elles ont échoué',
  'None failed.': 'Aucune n’a échoué.',
  '{count} failed.': { one: '{count} a échoué.', many: '{count} ont échoué.', other: '{count} ont échoué.' },
  'Reasons of failures': 'Raisons des échecs',
  Reason: 'Raison',
  Code: 'Code',
  'Done, with proof': 'Fait, avec preuve',
  '{minutes} min {seconds} s': '{minutes} min {seconds} s',
  'status type firmware version organization count': 'état type firmware version organisation nombre',
  Stale: 'En plan',
  'silent not heard never configured old': 'silencieux sans nouvelles jamais configuré vieux',
  'timeline flapping outage unstable': 'chronologie instable panne coupure',
  'rhythm sessions by hour': 'rythme sessions par heure',
  'time to proof failures reasons median': 'temps jusqu’à la preuve échecs raisons médiane',
  'accuracy found missing over time': 'exactitude trouvé manquant au fil du temps',
} satisfies Words;
