import type { Words } from '../catalogue.ts';

export default {
  'A CSV file with a line of titles, or a JSON list. You see what every row would do before anything is kept; then each row is an entry of the outbox. It works without a network.':
    'Eine CSV-Datei mit einer Titelzeile oder eine JSON-Liste. Sie sehen, was jede Zeile täte, bevor etwas behalten wird; dann ist jede Zeile ein Eintrag im Postausgang. Das geht ohne Netz.',
  'Column {number}': 'Spalte {number}',
  'Passwords are not read from files.': 'Passwörter werden nicht aus Dateien gelesen.',
  'Device type of new devices': 'Gerätetyp neuer Geräte',
  'The file has no column for it.': 'Die Datei hat keine Spalte dafür.',
  'The device is so already.': 'Das Gerät ist schon so.',
  'Show more: {count} rows': { one: 'Mehr zeigen: {count} Zeile', other: 'Mehr zeigen: {count} Zeilen' },
  'The file is larger than 32 MB. Split it into several.':
    'Die Datei ist größer als 32 MB. Teilen Sie sie in mehrere auf.',
  'This is a workbook. Save it as CSV (UTF-8), with the column of serial numbers as text, and open that.':
    'Das ist eine Arbeitsmappe. Speichern Sie sie als CSV (UTF-8), mit der Spalte der Seriennummern als Text, und öffnen Sie diese.',
  Unchanged: 'Unverändert',
  '{field}: not known here → {value}': '{field}: hier nicht bekannt → {value}',
  'Reading from the server what {count} devices have now: {fields}.': {
    one: 'Vom Server wird gelesen, was {count} Gerät jetzt hat: {fields}.',
    other: 'Vom Server wird gelesen, was {count} Geräte jetzt haben: {fields}.',
  },
  'What {count} devices have now is not known here: {fields}. The server is asked when a row lands; where it holds another value, Sync asks you.':
    {
      one: 'Was {count} Gerät jetzt hat, ist hier nicht bekannt: {fields}. Der Server wird gefragt, wenn eine Zeile ankommt; hat er einen anderen Wert, fragt Sync Sie.',
      other:
        'Was {count} Geräte jetzt haben, ist hier nicht bekannt: {fields}. Der Server wird gefragt, wenn eine Zeile ankommt; hat er einen anderen Wert, fragt Sync Sie.',
    },
  'Nothing is kept before you import.': 'Nichts wird behalten, bevor Sie importieren.',
  '{count} rows are refused: correct them above, or they are left out.': {
    one: '{count} Zeile wird abgelehnt: Korrigieren Sie sie oben, sonst wird sie ausgelassen.',
    other: '{count} Zeilen werden abgelehnt: Korrigieren Sie sie oben, sonst werden sie ausgelassen.',
  },
  'List them': 'Auflisten',
  'Take the area away': 'Die Fläche wegnehmen',
  Move: 'Bewegen',
  'Select in a rectangle': 'Im Rechteck auswählen',
  'Select with a lasso': 'Mit einem Lasso auswählen',
  'Map of the devices': 'Karte der Geräte',
  'What a drag does': 'Was ein Ziehen tut',
  'Show all': 'Alle zeigen',
  'List what is in sight': 'Auflisten, was zu sehen ist',
  'In sight': 'Zu sehen',
  'None down': 'Alle erreichbar',
  '{count} down': '{count} nicht erreichbar',
  'What is in sight': 'Was zu sehen ist',
  'Nothing in sight': 'Nichts zu sehen',
  'No device stands in this part of the map. Move it, or zoom out.':
    'In diesem Teil der Karte steht kein Gerät. Bewegen Sie sie, oder verkleinern Sie.',
  'Placing the devices…': 'Die Geräte werden verortet …',
  'Streets come from a map file (.pmtiles) of your own.': 'Straßen kommen aus einer eigenen Kartendatei (.pmtiles).',
  'Streets come from your map file until this window is closed.':
    'Straßen kommen aus Ihrer Kartendatei, bis dieses Fenster geschlossen wird.',
  'Map file': 'Kartendatei',
  '{name} is no map file this program can draw: it must be PMTiles, version 3.':
    '{name} ist keine Kartendatei, die dieses Programm zeichnen kann: es muss PMTiles, Version 3, sein.',
  'Show all devices on the map': 'Alle Geräte auf der Karte zeigen',
  'zoom out fit everything': 'verkleinern anpassen alles',
  'List what is in sight on the map': 'Auflisten, was auf der Karte zu sehen ist',
  'area filter': 'fläche filter',
  'draw area map': 'zeichnen fläche karte',
  'draw area polygon map': 'zeichnen fläche polygon karte',
  '{count} devices on the map': { one: '{count} Gerät auf der Karte', other: '{count} Geräte auf der Karte' },
  '{count} without coordinates': { one: '{count} ohne Koordinaten', other: '{count} ohne Koordinaten' },
  '{count} devices together': { one: '{count} Gerät beisammen', other: '{count} Geräte beisammen' },
  '{count} devices here, none down': {
    one: '{count} Gerät hier, erreichbar',
    other: '{count} Geräte hier, alle erreichbar',
  },
  '{count} devices here, {down} of them down': {
    one: '{count} Gerät hier, davon {down} nicht erreichbar',
    other: '{count} Geräte hier, davon {down} nicht erreichbar',
  },
  '{name}, up': '{name}, erreichbar',
  '{name}, down': '{name}, nicht erreichbar',
  '{name}, state not known': '{name}, Zustand nicht bekannt',
  'No device stands in the area you drew.': 'In der gezeichneten Fläche steht kein Gerät.',
  '{count} devices in the area you drew are selected.': {
    one: '{count} Gerät in der gezeichneten Fläche ist ausgewählt.',
    other: '{count} Geräte in der gezeichneten Fläche sind ausgewählt.',
  },
  '{count} devices in the area you drew; the first {selected} are selected.': {
    one: '{count} Gerät in der gezeichneten Fläche; die ersten {selected} sind ausgewählt.',
    other: '{count} Geräte in der gezeichneten Fläche; die ersten {selected} sind ausgewählt.',
  },
} satisfies Words;
