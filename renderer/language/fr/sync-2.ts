import type { Words } from '../catalogue.ts';

export default {
  'Enter a new token in Settings. Everything saved here is kept.':
    'Entrez un nouveau jeton dans les réglages. Tout ce qui est enregistré ici est gardé.',
  'Sending now.': 'Envoi en cours.',
  'Demarc tries again by itself.': 'Demarc réessaie de lui-même.',
  'Nothing is sent while the server cannot be reached.':
    'Rien n’est envoyé tant que le serveur ne peut pas être joint.',
  'Nothing is sent until the token is replaced in Settings.':
    'Rien n’est envoyé tant que le jeton n’est pas remplacé dans les réglages.',
  'Another window of Demarc does the sending.': 'Une autre fenêtre de Demarc s’occupe de l’envoi.',
  'Goes after the one before it: changes to a device land in order.':
    'Passe après la précédente : les changements d’un appareil arrivent dans l’ordre.',
  'Safe on this laptop; goes out as soon as the server can be reached.':
    'En sûreté sur ce portable ; part dès que le serveur peut être joint.',
  'On its way; the server has not answered yet.': 'En route ; le serveur n’a pas encore répondu.',
  'Outcome unknown': 'Issue inconnue',
  'It left, and nobody knows whether it arrived ({why}). Demarc reads the record before anything is sent again.':
    'C’est parti, et personne ne sait si c’est arrivé ({why}). Demarc lit la fiche avant de renvoyer quoi que ce soit.',
  Rejected: 'Rejeté',
  'Too old to go by itself: {why}': 'Trop ancien pour partir de lui-même : {why}',
  'Somebody changed the same fields on the server since you saw them.':
    'Quelqu’un a changé les mêmes champs sur le serveur depuis que vous les avez vus.',
  'The record is no longer on the server.': 'La fiche n’est plus sur le serveur.',
  'The server already has a device with this serial number.': 'Le serveur a déjà un appareil avec ce numéro de série.',
  'Somebody changed the record since you asked to delete it.':
    'Quelqu’un a changé la fiche depuis que vous avez demandé de la supprimer.',
  'The token may not do this (403). Others go on; this one waits.':
    'Le jeton n’a pas ce droit (403). Les autres continuent ; celle-ci attend.',
  'The server does not take these values ({status}). Correct them here, or discard.':
    'Le serveur n’accepte pas ces valeurs ({status}). Corrigez-les ici, ou abandonnez.',
  'The {count} entries made on this new device go with it.': {
    one: 'L’entrée faite sur ce nouvel appareil part avec lui ({count}).',
    many: 'Les {count} entrées faites sur ce nouvel appareil partent avec lui.',
    other: 'Les {count} entrées faites sur ce nouvel appareil partent avec lui.',
  },
  'Discard for {label}?': 'Abandonner pour {label} ?',
  '“{sentence}” may already have reached the server. Demarc stops looking after it.':
    '« {sentence} » a peut-être déjà atteint le serveur. Demarc cesse de s’en occuper.',
  '“{sentence}” will not be sent. It cannot be brought back.':
    '« {sentence} » ne sera pas envoyé. On ne peut pas le récupérer.',
  'Already there': 'Déjà là-bas',
  'Read back different': 'Relu différent',
  'Read back equal': 'Relu identique',
  'Kept here': 'Gardé ici',
} satisfies Words;
