import type { Words } from '../catalogue.ts';

export default {
  Select: 'Auswählen',
  'Choose a file…': 'Eine Datei wählen …',
  'Choose another…': 'Eine andere wählen …',
  'Leave the file out': 'Die Datei weglassen',
  Ctrl: 'Strg',
  Esc: 'Esc',
  value: 'Wert',
  'Copy {what}': '{what} kopieren',
  'QR code of {text}': 'QR-Code von {text}',
  Choose: 'Wählen',
  Selected: 'Ausgewählt',
  'after {time}': 'nach {time}',
  'How “{title}” is shown': 'Wie „{title}“ gezeigt wird',
  Chart: 'Diagramm',
  Table: 'Tabelle',
  '{length} km': '{length} km',
  '{length} m': '{length} m',
  'The arrow keys move the map, plus and minus zoom. What is in sight is listed beside the map.':
    'Die Pfeiltasten bewegen die Karte, Plus und Minus zoomen. Was zu sehen ist, steht neben der Karte als Liste.',
  'Zoom in': 'Vergrößern',
  'Zoom out': 'Verkleinern',
  '{hours} h': '{hours} h',
  '{days} d': '{days} T',
  '{time} ago': 'vor {time}',
  'in {time}': 'in {time}',
} satisfies Words;
