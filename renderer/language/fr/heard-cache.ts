import type { Words } from '../catalogue.ts';

export default {
  'A newer Demarc has taken over this outbox.': 'Un Demarc plus récent a repris cette boîte d’envoi.',
  'Reload this window.': 'Rechargez cette fenêtre.',
  'on that day': 'ce jour-là',
  'less long ago than that': 'il y a moins longtemps',
  'longer ago than that': 'il y a plus longtemps',
  'whether it is up or down': 's’il est en ligne ou non',
  'the device type': 'le type d’appareil',
  'the organization': 'l’organisation',
  'org:"Campus North"': 'org:"Campus North"',
  'the software version': 'la version du logiciel',
  'the hardware version': 'la version du matériel',
  'the location': 'l’emplacement',
  'whether its coordinates are known': 'si ses coordonnées sont connues',
  'the customer': 'le client',
  'the serial number, separators aside': 'le numéro de série, sans les séparateurs',
  'the alternative serial number, where this laptop knows it': 'le second numéro de série, où ce portable le connaît',
  'the name': 'le nom',
  'the IP address': 'l’adresse IP',
  'the manufacturer': 'le fabricant',
  'the description': 'la description',
  'when it went up or down': 'quand il est passé en ligne ou hors ligne',
  'when it last informed': 'quand il a informé pour la dernière fois',
  'when it was last configured': 'quand il a été configuré pour la dernière fois',
  'when an audit on this laptop last saw it': 'quand un audit sur ce portable l’a vu pour la dernière fois',
  'when its record was made': 'quand sa fiche a été faite',
  'whether it is switched on in the inventory': 's’il est activé dans l’inventaire',
  'what the control server still has to do to it': 'ce que le serveur de contrôle doit encore lui faire',
  'what is saved on this laptop and has not landed': 'ce qui est enregistré sur ce portable et n’est pas arrivé',
  'the number of the record': 'le numéro de la fiche',
  'any of the searched fields; to leave a word out: -text:spare':
    'n’importe lequel des champs cherchés ; pour exclure un mot : -text:spare',
  'The quotation mark is not closed.': 'Le guillemet n’est pas fermé.',
  'After the closing quotation mark comes a space or a comma.':
    'Après le guillemet fermant vient un espace ou une virgule.',
  ' Did you mean {close}?': ' Vouliez-vous dire {close} ?',
  'No field is called “{name}”, so this is searched as a text.{hint}':
    'Aucun champ ne s’appelle « {name} », c’est donc cherché comme texte.{hint}',
  'Say what to look for, for example {example}': 'Dites quoi chercher, par exemple {example}',
  'It is one of these: {join}.': 'C’est l’un de ceux-ci : {join}.',
  'A version usually has a number in it; compared as a text.':
    'Une version contient d’ordinaire un nombre ; comparé comme texte.',
  'Say an age with its unit (30m, 12h, 7d, 2w, 3mo, 1y) or a day such as 2024-01-15.':
    'Donnez un âge avec son unité (30m, 12h, 7d, 2w, 3mo, 1y) ou un jour comme 2024-01-15.',
  'This is a whole number.': 'C’est un nombre entier.',
  'This control server tells no names of organizations: use the number.':
    'Ce serveur de contrôle n’indique pas de noms d’organisations : prenez le numéro.',
  'No organization here is called so.': 'Aucune organisation ici ne s’appelle ainsi.',
  'No device type here is called so; the short names in the list are searched.':
    'Aucun type d’appareil ici ne s’appelle ainsi ; on cherche dans les noms courts de la liste.',
  'Demarc ended while it was sent.': 'Demarc s’est terminé pendant l’envoi.',
  'The device it belongs to was never created.': 'L’appareil auquel elle appartient n’a jamais été créé.',
  'The connection to the sender broke.': 'La connexion à l’expéditeur s’est rompue.',
  'the server lists it': 'le serveur le liste',
  'It was sent, the answer was lost, and the server does not list it: the device may have done it already, or never heard of it.':
    'C’est parti, la réponse s’est perdue, et le serveur ne le liste pas : l’appareil l’a peut-être déjà fait, ou n’en a jamais entendu parler.',
  'The token was refused.': 'Le jeton a été refusé.',
  'The serial exists; whose record it is could not be read.':
    'La série existe ; à qui est la fiche n’a pas pu être lu.',
  'this server keeps no documents; it stays here': 'ce serveur ne garde pas de documents ; cela reste ici',
  'The control server asks to wait ({status}).': 'Le serveur de contrôle demande d’attendre ({status}).',
  'A proxy wants a log-in.': 'Un proxy veut une identification.',
  'The control server answered {status}; whether it did it is not known.':
    'Le serveur de contrôle a répondu {status} ; on ne sait pas s’il l’a fait.',
  'it was gone already': 'c’était déjà parti',
  'The answer ({status}) was no JSON.': 'La réponse ({status}) n’était pas du JSON.',
  'The answer does not name the document that was sent.': 'La réponse ne nomme pas le document envoyé.',
  'The answer to the create names no record.': 'La réponse à la création ne nomme aucune fiche.',
  'the server has these values already': 'le serveur a déjà ces valeurs',
  'it is gone from the server': 'n’est plus sur le serveur',
  'it was already queued on the server': 'c’était déjà en file sur le serveur',
  'it was found by its serial after the answer had been lost':
    'on l’a trouvé par son numéro de série après la perte de la réponse',
  '“{words}” was asked for more than {value} ago and has not been sent. Is it still wanted?':
    '« {words} » a été demandé il y a plus de {value} et n’a pas été envoyé. Est-ce encore voulu ?',
  'It left before this window knew of it.': 'C’est parti avant que cette fenêtre ne le sache.',
  'this entry is not in conflict': 'cette entrée n’est pas en conflit',
  'this conflict has no fields': 'ce conflit n’a pas de champs',
  '{describeIntent} (the record with this serial was used)':
    '{describeIntent} (la fiche avec ce numéro de série a été prise)',
  'this entry was not refused': 'cette entrée n’a pas été refusée',
  'this entry has no values': 'cette entrée n’a pas de valeurs',
  'it is being sent at this moment': 'elle est en cours d’envoi',
} satisfies Words;
