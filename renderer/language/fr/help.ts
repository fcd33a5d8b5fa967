import type { Words } from '../catalogue.ts';

export default {
  'A name in braces, as {example}, stands for what is filled in where the error happens.':
    'Un nom entre accolades, comme {example}, représente ce qui est rempli là où l’erreur se produit.',
  'What the words mean': 'Ce que veulent dire les mots',
  'What can go wrong': 'Ce qui peut mal tourner',
  'Help text': 'Texte d’aide',
  'What is done here': 'Ce qu’on fait ici',
  'Every error has a code, its words and a next step.': 'Chaque erreur a un code, ses mots et une étape suivante.',
  'The list of errors': 'La liste des erreurs',
  'The server that routers call by TR-069. In Demarc it runs on this laptop; Bench turns it on and off.':
    'Le serveur que les routeurs appellent par TR-069. Dans Demarc il tourne sur ce portable ; le banc d’essai le met en marche et l’arrête.',
  'The place where routers that are cabled to this laptop, or call it, are watched and worked on.':
    'L’endroit où l’on regarde et travaille les routeurs branchés à ce portable, ou qui l’appellent.',
  'Customer-premises equipment: the router, modem or ONT that stands at the customer’s and speaks TR-069.':
    'Équipement chez le client (customer-premises equipment) : le routeur, modem ou ONT qui s’y trouve et parle TR-069.',
  'The message with which a CPE begins every session: who it is, and why it calls (boot, period, value change).':
    'Le message par lequel un CPE commence chaque session : qui il est, et pourquoi il appelle (démarrage, période, changement de valeur).',
  'The control server has shown that it has the change. Until then it is kept on this laptop.':
    'Le serveur de contrôle a montré qu’il a le changement. Jusque-là il est gardé sur ce portable.',
  Receipt: 'Reçu',
  'The record that a change landed: what was sent, when, and what the server answered. It can be exported.':
    'La trace qu’un changement est arrivé : ce qui a été envoyé, quand, et ce que le serveur a répondu. On peut l’exporter.',
  'A list of steps that is done to router after router in the same way, and can be taken back.':
    'Une liste d’étapes faite de la même façon à un routeur après l’autre, et qu’on peut annuler.',
  'What a recipe would change on one router, worked out before anything is sent to it.':
    'Ce qu’une recette changerait sur un routeur, établi avant que rien ne lui soit envoyé.',
  'It was sent, and nothing tells whether it was done. Demarc does not repeat it by itself: a person decides.':
    'C’est envoyé, et rien ne dit si c’est fait. Demarc ne le répète pas de lui-même : une personne décide.',
  'Every device you may see, on this laptop, with or without a network.':
    'Chaque appareil que vous pouvez voir, sur ce portable, avec ou sans réseau.',
  'Find a device: press / and type any part of a name, serial, customer or address.':
    'Trouver un appareil : appuyez sur / et tapez une partie du nom, de la série, du client ou de l’adresse.',
  'Open one with Enter to see its facts, change them, reboot it or load firmware.':
    'En ouvrir un avec Entrée pour voir ses faits, les changer, le redémarrer ou charger un firmware.',
  'Mark several to do one thing to all of them, or bring devices in from a file.':
    'En cocher plusieurs pour faire la même chose à tous, ou importer des appareils d’un fichier.',
  'The ACS on this laptop, the routers that call it, and every message they exchange.':
    'L’ACS de ce portable, les routeurs qui l’appellent, et chaque message qu’ils échangent.',
  'Turn the ACS on, and point a router at the address that is shown.':
    'Mettre l’ACS en marche et pointer un routeur vers l’adresse montrée.',
  'Choose a router to watch its sessions message by message.':
    'Choisir un routeur pour regarder ses sessions message par message.',
  'Decide on an operation of which nobody knows whether it was done.':
    'Décider d’une opération dont personne ne sait si elle a été faite.',
  'The same work on many routers, step by step.': 'Le même travail sur beaucoup de routeurs, étape par étape.',
  'Write a recipe, or take one that is there.': 'Écrire une recette, ou en prendre une qui existe.',
  'Rehearse it on a device to see what it would change.': 'La répéter sur un appareil pour voir ce qu’elle changerait.',
  'Arm it on the bench: each router that comes gets it, and its as-built record.':
    'L’armer au banc d’essai : chaque routeur qui vient la reçoit, avec son relevé d’installation.',
  'What devices refer to: types, organizations, locations, firmware images and tokens.':
    'Ce à quoi se réfèrent les appareils : types, organisations, emplacements, images de firmware et jetons.',
  'Keep device types, organizations and locations.':
    'Tenir les types d’appareil, les organisations et les emplacements.',
  'Add firmware images and say for which types they are.':
    'Ajouter des images de firmware et dire pour quels types elles sont.',
  'Give out tokens for other programs, and withdraw them.': 'Donner des jetons à d’autres programmes, et les retirer.',
  'What else is on the network this laptop is plugged into, the inventory knows it or not.':
    'Ce qu’il y a d’autre sur le réseau de ce portable, connu de l’inventaire ou non.',
  'Look around on one network interface.': 'Regarder autour de soi sur une interface réseau.',
  'Compare what is found with the inventory, and add what is missing.':
    'Comparer ce qui est trouvé avec l’inventaire, et ajouter ce qui manque.',
  'Tell a router where its ACS is.': 'Dire à un routeur où est son ACS.',
  'What should be at a site, compared with what stands there.':
    'Ce qui devrait être sur un site, comparé à ce qui s’y trouve.',
  'Prepare an audit: where, and what is expected.': 'Préparer un audit : où, et ce qui est attendu.',
  'Scan or type the serials of what stands there.': 'Scanner ou taper les numéros de série de ce qui s’y trouve.',
  'Decide on each difference, and make the signed report.': 'Décider de chaque différence, et faire le rapport signé.',
  'The fleet in figures: what changed, what fails, what runs old firmware.':
    'Le parc en chiffres : ce qui change, ce qui échoue, ce qui a un vieux firmware.',
  'See how many devices are up, down, or were never seen.':
    'Voir combien d’appareils sont en ligne, hors ligne, ou n’ont jamais été vus.',
  'Follow a figure to the list of devices behind it.': 'Suivre un chiffre jusqu’à la liste des appareils derrière.',
  'Compare periods, and see which operations failed.': 'Comparer des périodes, et voir quelles opérations ont échoué.',
  'What you changed and the control server does not have yet, and what it has.':
    'Ce que vous avez changé et que le serveur de contrôle n’a pas encore, et ce qu’il a.',
  'See whether it is safe to leave: nothing is left to send.':
    'Voir si vous pouvez partir : il ne reste rien à envoyer.',
  'Settle what needs you: a conflict, a refusal, an unclear outcome.':
    'Régler ce qui a besoin de vous : un conflit, un refus, une issue indéterminée.',
  'Read and export the receipts of what landed.': 'Lire et exporter les reçus de ce qui est arrivé.',
  'How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.':
    'L’air et la langue de Demarc, les serveurs qu’il connaît, et ce qu’il garde sur ce portable.',
  'Choose theme, row height and language.': 'Choisir le thème, la hauteur des lignes et la langue.',
  'Change a token, or trust a renewed certificate.': 'Changer un jeton, ou se fier à un certificat renouvelé.',
  'See what is kept on this laptop, and remove it.': 'Voir ce qui est gardé sur ce portable, et le retirer.',
} satisfies Words;
