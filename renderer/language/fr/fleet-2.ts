import type { Words } from '../catalogue.ts';

export default {
  'A CSV file with a line of titles, or a JSON list. You see what every row would do before anything is kept; then each row is an entry of the outbox. It works without a network.':
    'Un fichier CSV avec une ligne de titres, ou une liste JSON. Vous voyez ce que ferait chaque ligne avant que rien ne soit gardé ; ensuite chaque ligne est une entrée de la boîte d’envoi. Cela marche sans réseau.',
  'Column {number}': 'Colonne {number}',
  'Passwords are not read from files.': 'Les mots de passe ne sont pas lus dans les fichiers.',
  'Device type of new devices': 'Type des nouveaux appareils',
  'The file has no column for it.': 'Le fichier n’a pas de colonne pour cela.',
  'The device is so already.': 'L’appareil est déjà ainsi.',
  'Show more: {count} rows': {
    one: 'Montrer plus : {count} ligne',
    many: 'Montrer plus : {count} lignes',
    other: 'Montrer plus : {count} lignes',
  },
  'The file is larger than 32 MB. Split it into several.': 'Le fichier dépasse 32 Mo. Divisez-le en plusieurs.',
  'This is a workbook. Save it as CSV (UTF-8), with the column of serial numbers as text, and open that.':
    'C’est un classeur. Enregistrez-le en CSV (UTF-8), la colonne des numéros de série en texte, et ouvrez ce fichier.',
  Unchanged: 'Inchangé',
  '{field}: not known here → {value}': '{field} : pas connu ici → {value}',
  'Reading from the server what {count} devices have now: {fields}.': {
    one: 'On lit sur le serveur ce qu’a maintenant {count} appareil : {fields}.',
    many: 'On lit sur le serveur ce qu’ont maintenant {count} appareils : {fields}.',
    other: 'On lit sur le serveur ce qu’ont maintenant {count} appareils : {fields}.',
  },
  'What {count} devices have now is not known here: {fields}. The server is asked when a row lands; where it holds another value, Sync asks you.':
    {
      one: 'Ce qu’a maintenant {count} appareil n’est pas connu ici : {fields}. On demande au serveur quand une ligne arrive ; s’il a une autre valeur, Synchronisation vous demande.',
      many: 'Ce qu’ont maintenant {count} appareils n’est pas connu ici : {fields}. On demande au serveur quand une ligne arrive ; s’il a une autre valeur, Synchronisation vous demande.',
      other:
        'Ce qu’ont maintenant {count} appareils n’est pas connu ici : {fields}. On demande au serveur quand une ligne arrive ; s’il a une autre valeur, Synchronisation vous demande.',
    },
  'Nothing is kept before you import.': 'Rien n’est gardé avant que vous importiez.',
  '{count} rows are refused: correct them above, or they are left out.': {
    one: '{count} ligne refusée : corrigez-la ci-dessus, sinon elle est laissée de côté.',
    many: '{count} de lignes refusées : corrigez-les ci-dessus, sinon elles sont laissées de côté.',
    other: '{count} lignes refusées : corrigez-les ci-dessus, sinon elles sont laissées de côté.',
  },
  'List them': 'Les lister',
  'Take the area away': 'Retirer la zone',
  Move: 'Déplacer',
  'Select in a rectangle': 'Sélectionner dans un rectangle',
  'Select with a lasso': 'Sélectionner au lasso',
  'Map of the devices': 'Carte des appareils',
  'What a drag does': 'Ce que fait un glissement',
  'Show all': 'Tout montrer',
  'List what is in sight': 'Lister ce qui est en vue',
  'In sight': 'En vue',
  'None down': 'Aucun hors ligne',
  '{count} down': '{count} hors ligne',
  'What is in sight': 'Ce qui est en vue',
  'Nothing in sight': 'Rien en vue',
  'No device stands in this part of the map. Move it, or zoom out.':
    'Aucun appareil dans cette partie de la carte. Déplacez-la, ou éloignez la vue.',
  'Placing the devices…': 'On place les appareils…',
  'Streets come from a map file (.pmtiles) of your own.': 'Les rues viennent d’un fichier de carte à vous (.pmtiles).',
  'Streets come from your map file until this window is closed.':
    'Les rues viennent de votre fichier de carte jusqu’à la fermeture de cette fenêtre.',
  'Map file': 'Fichier de carte',
  '{name} is no map file this program can draw: it must be PMTiles, version 3.':
    '{name} n’est pas un fichier de carte que ce programme sait dessiner : ce doit être PMTiles, version 3.',
  'Show all devices on the map': 'Montrer tous les appareils sur la carte',
  'zoom out fit everything': 'zoom arrière ajuster tout',
  'List what is in sight on the map': 'Lister ce qui est en vue sur la carte',
  'area filter': 'zone filtre',
  'draw area map': 'dessiner zone carte',
  'draw area polygon map': 'dessiner zone polygone carte',
  '{count} devices on the map': {
    one: '{count} appareil sur la carte',
    many: '{count} d’appareils sur la carte',
    other: '{count} appareils sur la carte',
  },
  '{count} without coordinates': {
    one: '{count} sans coordonnées',
    many: '{count} sans coordonnées',
    other: '{count} sans coordonnées',
  },
  '{count} devices together': {
    one: '{count} appareil ensemble',
    many: '{count} appareils ensemble',
    other: '{count} appareils ensemble',
  },
  '{count} devices here, none down': {
    one: '{count} appareil ici, en ligne',
    many: '{count} appareils ici, aucun hors ligne',
    other: '{count} appareils ici, aucun hors ligne',
  },
  '{count} devices here, {down} of them down': {
    one: '{count} appareil ici, dont {down} hors ligne',
    many: '{count} appareils ici, dont {down} hors ligne',
    other: '{count} appareils ici, dont {down} hors ligne',
  },
  '{name}, up': '{name}, en ligne',
  '{name}, down': '{name}, hors ligne',
  '{name}, state not known': '{name}, état inconnu',
  'No device stands in the area you drew.': 'Aucun appareil dans la zone que vous avez dessinée.',
  '{count} devices in the area you drew are selected.': {
    one: '{count} appareil de la zone dessinée est sélectionné.',
    many: '{count} appareils de la zone dessinée sont sélectionnés.',
    other: '{count} appareils de la zone dessinée sont sélectionnés.',
  },
  '{count} devices in the area you drew; the first {selected} are selected.': {
    one: '{count} appareil dans la zone dessinée ; les {selected} premiers sont sélectionnés.',
    many: '{count} appareils dans la zone dessinée ; les {selected} premiers sont sélectionnés.',
    other: '{count} appareils dans la zone dessinée ; les {selected} premiers sont sélectionnés.',
  },
} satisfies Words;
