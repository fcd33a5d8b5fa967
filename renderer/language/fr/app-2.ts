import type { Words } from '../catalogue.ts';

export default {
  'Every device that is here is done. The others are off, or load another image: they are asked when they come.':
    'Chaque appareil présent est fait. Les autres sont éteints, ou chargent une autre image : on leur demande quand ils viennent.',
  'Of some devices nobody knows whether they were upgraded. They are listed below.':
    'De certains appareils, personne ne sait s’ils ont été mis à jour. Ils sont listés ci-dessous.',
  'The wave is done. Its devices are watched for a while before the next one begins.':
    'La vague est faite. Ses appareils sont observés un moment avant que la suivante commence.',
  '{upgraded} of {size} upgraded': '{upgraded} sur {size} mis à jour',
  '{count} under way': '{count} en cours',
  '{count} waiting': '{count} en attente',
  '{count} failed': '{count} en échec',
  '{count} not clear': '{count} indéterminés',
  '{count} left out': '{count} laissés de côté',
  '{rate} an hour of late, about {time} left': '{rate} par heure récemment, encore environ {time}',
  'Waits for its turn': 'Attend son tour',
  'Asked for, not sent': 'Demandé, pas envoyé',
  'Loads the image': 'Charge l’image',
  'Done, version not told yet': 'Fait, version pas encore dite',
  'all at once': 'tous à la fois',
  '{count} devices fit': {
    one: 'Convient à {count} appareil',
    many: 'Convient à {count} appareils',
    other: 'Convient à {count} appareils',
  },
  'First contact': 'Premier contact',
  'Started up': 'A démarré',
  'On schedule': 'Comme prévu',
  'At the time asked for': 'À l’heure demandée',
  'A value changed': 'Une valeur a changé',
  'Sent by a page': 'Envoyé par une page',
  'Transfer ended': 'Transfert terminé',
  'Diagnostics ended': 'Diagnostic terminé',
  'Asks for a file': 'Demande un fichier',
  'Own transfer ended': 'Transfert propre terminé',
  'Software changed': 'Logiciel changé',
  'Own software change': 'Changement de logiciel de lui-même',
  'Woke up': 'S’est réveillé',
  Heartbeat: 'Signe de vie',
  'Rebooted as asked': 'Redémarré comme demandé',
  'As scheduled': 'Comme planifié',
  'Download ended': 'Téléchargement terminé',
  'Upload ended': 'Envoi terminé',
  'Scheduled download ended': 'Téléchargement planifié terminé',
  'Software change ended': 'Changement de logiciel terminé',
  'No event': 'Aucun événement',
  'Called exactly that': 'S’appelle exactement ainsi',
  'Practice site': 'Site d’entraînement',
  '{count} devices called.': {
    one: '{count} appareil a appelé.',
    many: '{count} d’appareils ont appelé.',
    other: '{count} appareils ont appelé.',
  },
  '{name} called.': '{name} a appelé.',
  'a device': 'un appareil',
  '{name}: {operation} is done.': '{name} : « {operation} » est fait.',
  '{name}: {operation} failed.': '{name} : « {operation} » a échoué.',
  '{name}: whether {operation} was done is not clear. It needs you.':
    '{name} : on ne sait pas si « {operation} » a été fait. Cela a besoin de vous.',
  'Find a device': 'Trouver un appareil',
  'Open it': 'L’ouvrir',
  'Reboot it': 'Le redémarrer',
  'Watch it': 'Le regarder',
  'See the proof': 'Voir la preuve',
  'Press / and type “practice bench”. Any part of a name, a serial, a customer or an address will do.':
    'Appuyez sur / et tapez « practice bench ». Toute partie d’un nom, d’un numéro de série, d’un client ou d’une adresse convient.',
  'Open one of the devices called Practice bench: Enter opens the first of the list.':
    'Ouvrez un des appareils nommés Practice bench : Entrée ouvre le premier de la liste.',
  'Press Reboot on its panel. It is a simulated router: nothing real restarts.':
    'Appuyez sur Redémarrer dans son panneau. C’est un routeur simulé : rien de réel ne redémarre.',
  'Go to Bench (g b) and choose it there: every message of the reboot stands in its sessions.':
    'Allez au banc d’essai (g b) et choisissez-le là : chaque message du redémarrage est dans ses sessions.',
  'Done comes with its proof: M Reboot, said by the router itself. Then go to Sync (g s): at Safe to leave nothing on this laptop is left to send.':
    'Fait vient avec sa preuve : M Reboot, dit par le routeur lui-même. Allez ensuite à Synchronisation (g s) : à « Vous pouvez partir », il ne reste rien à envoyer sur ce portable.',
  'Queued. A practice CPE takes it within seconds; a device that is off keeps it queued until it calls in.':
    'En file. Un CPE d’entraînement le prend en quelques secondes ; un appareil éteint le garde en file jusqu’à ce qu’il appelle.',
  'The reboot did not come to its end. Press Reboot again on a Practice bench device.':
    'Le redémarrage n’est pas allé à son terme. Appuyez de nouveau sur Redémarrer sur un appareil Practice bench.',
  'Not now': 'Pas maintenant',
  'New here? Five steps, with a reboot seen through.':
    'Nouveau ici ? Cinq étapes, avec un redémarrage suivi jusqu’au bout.',
  'It can be taken at any time: the command palette has it, and Settings, About.':
    'On peut la faire à tout moment : elle est dans la palette de commandes et dans Réglages, À propos.',
  'first steps introduction learn practice': 'premiers pas introduction apprendre entraînement',
  'Skip this step': 'Passer cette étape',
  'End the tour': 'Finir la visite',
  'That was the tour. What this place is for stands in Help (F1), every shortcut under ?.':
    'C’était la visite. À quoi sert chaque endroit est dans l’Aide (F1), chaque raccourci sous ?.',
  done: 'fait',
  skipped: 'passé',
  Tour: 'Visite',
  '{operation}: did it happen?': '{operation} : est-ce arrivé ?',
  'It happened': 'C’est arrivé',
  'It did not happen': 'Ce n’est pas arrivé',
  'Send it again': 'L’envoyer de nouveau',
  'Leave it undone': 'Ne pas le faire',
  'Why not known': 'Pourquoi on ne sait pas',
  'none here': 'aucun ici',
  'reading…': 'lecture…',
  'Since it was sent': 'Depuis l’envoi',
  'no session': 'aucune session',
  '{count} sessions: {events}': {
    one: '{count} session : {events}',
    many: '{count} sessions : {events}',
    other: '{count} sessions : {events}',
  },
  'The device has not called since. Its next Inform may bring the proof: ask it to call, or wait, before you decide.':
    'L’appareil n’a pas appelé depuis. Son prochain Inform peut apporter la preuve : demandez-lui d’appeler, ou attendez, avant de décider.',
  'The device has started up since. That speaks for it, but a power cut looks the same.':
    'L’appareil a démarré depuis. Cela plaide pour, mais une coupure de courant a le même air.',
  'The device has called since without starting up anew. That speaks against it.':
    'L’appareil a appelé depuis sans redémarrer. Cela plaide contre.',
  'The device has called since, and not as a new one (0 BOOTSTRAP). That speaks against it; its own pages show for sure.':
    'L’appareil a appelé depuis, et pas comme un neuf (0 BOOTSTRAP). Cela plaide contre ; ses propres pages le montrent avec certitude.',
  'The device has called since and reported no transfer. It may still be at it: look at its version, or wait.':
    'L’appareil a appelé depuis et n’a annoncé aucun transfert. Il y est peut-être encore : regardez sa version, ou attendez.',
  'The device has called since, and nothing it told settles it. Look at the device before you decide.':
    'L’appareil a appelé depuis et rien de ce qu’il a dit ne tranche. Regardez l’appareil avant de décider.',
  'If it did happen after all, the device restarts once more.':
    'Si c’est arrivé malgré tout, l’appareil redémarre une fois de plus.',
  'If it did happen after all, the device is reset once more.':
    'Si c’est arrivé malgré tout, l’appareil est réinitialisé une fois de plus.',
  'If it did happen after all, the device loads the image once more.':
    'Si c’est arrivé malgré tout, l’appareil charge l’image une fois de plus.',
  'If it did happen after all, the device gets a second instance.':
    'Si c’est arrivé malgré tout, l’appareil reçoit une seconde instance.',
  'The same values are sent again, which does no harm.':
    'Les mêmes valeurs sont envoyées de nouveau, ce qui ne nuit pas.',
  'If it did happen after all, it happens twice.': 'Si c’est arrivé malgré tout, cela arrive deux fois.',
  'Demarc on this computer': 'Demarc sur cet ordinateur',
} satisfies Words;
