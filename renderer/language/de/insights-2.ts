import type { Words } from '../catalogue.ts';

export default {
  Informs: 'Informs',
  'Broke off': 'Abgebrochen',
  'Busiest hour': 'Vollste Stunde',
  'Hours listened': 'Stunden gelauscht',
  'Informs, {time}': 'Informs, {time}',
  'Every Inform is counted; of the sessions themselves the last 30 of each device are kept.':
    'Jedes Inform wird gezählt; von den Sitzungen selbst werden die letzten 30 jedes Geräts behalten.',
  'None of these sessions is kept any more': 'Keine dieser Sitzungen ist noch aufbewahrt',
  'They were counted when they took place; newer sessions of the same devices took their room.':
    'Sie wurden gezählt, als sie stattfanden; neuere Sitzungen derselben Geräte haben ihren Platz eingenommen.',
  '{operation}: failed with {code}': '{operation}: gescheitert mit {code}',
  '{operation}: {end}': '{operation}: {end}',
  'There is no such operation': 'Einen solchen Vorgang gibt es nicht',
  'What was counted has gone on since, or its device was deleted.':
    'Was gezählt wurde, ist seither weitergegangen, oder sein Gerät wurde gelöscht.',
  'Asked for': 'Verlangt',
  'What became of it': 'Was daraus wurde',
  'To proof': 'Bis zum Beweis',
  'What was asked of devices in this time. The time to proof runs from when it was to be done.':
    'Was in dieser Zeit von Geräten verlangt wurde. Die Zeit bis zum Beweis läuft von dem Moment an, in dem es geschehen sollte.',
  'What the ACS of this laptop did. What {server} does itself it tells on the page of each device.':
    'Was der ACS dieses Laptops tat. Was {server} selbst tut, sagt er auf der Seite jedes Geräts.',
  'Nothing was asked of any device in this time.': 'In dieser Zeit wurde von keinem Gerät etwas verlangt.',
  'Only the newest {counted} are counted.': 'Nur die neuesten {counted} sind gezählt.',
  'By kind': 'Nach Art',
  'Operations by kind': 'Vorgänge nach Art',
  'On its way': 'Unterwegs',
  'Median to proof': 'Median bis zum Beweis',
  '95 % within': '95 % binnen',
  'Why they failed': 'Warum sie scheiterten',
  'None failed.': 'Keiner scheiterte.',
  '{count} failed.': { one: '{count} scheiterte.', other: '{count} scheiterten.' },
  'Reasons of failures': 'Gründe des Scheiterns',
  Reason: 'Grund',
  Code: 'Code',
  'Done, with proof': 'Fertig, mit Beweis',
  '{minutes} min {seconds} s': '{minutes} min {seconds} s',
  'status type firmware version organization count': 'zustand typ firmware version organisation anzahl',
  Stale: 'Liegengebliebenes',
  'silent not heard never configured old': 'still nicht gehört nie konfiguriert alt',
  'timeline flapping outage unstable': 'zeitleiste flattern ausfall instabil',
  'rhythm sessions by hour': 'rhythmus sitzungen nach stunden',
  'time to proof failures reasons median': 'zeit bis zum beweis fehler gründe median',
  'accuracy found missing over time': 'genauigkeit gefunden fehlt im lauf der zeit',
} satisfies Words;
