import type { Words } from '../catalogue.ts';

export default {
  'A name in braces, as {example}, stands for what is filled in where the error happens.':
    'Un nom entre accolades, comme {example}, représente ce qui est rempli là où l’erreur se produit.',
  'Search the help': 'Chercher dans l’aide',
  'Help text': 'Texte d’aide',
  'Nothing in the help has these words': 'Rien dans l’aide ne contient ces mots',
  'Found in the help': 'Trouvé dans l’aide',
  'What is done here': 'Ce qu’on fait ici',
  'What the words mean': 'Ce que veulent dire les mots',
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
  Outbox: 'Boîte d’envoi',
  'What you changed and the control server does not have yet, kept on this laptop in the order it was done.':
    'Ce que vous avez modifié et que le serveur de contrôle n’a pas encore, gardé sur ce portable dans l’ordre où cela a été fait.',
  Conflict: 'Conflit',
  'You and somebody else changed the same field. Nothing is sent before a person has chosen.':
    'Vous et quelqu’un d’autre avez modifié le même champ. Rien n’est envoyé avant que quelqu’un ait choisi.',
  'Something a device is asked to do: queued, sent, accepted, then done with a proof, or failed with a reason.':
    'Quelque chose demandé à un appareil : en attente, envoyée, acceptée, puis faite avec une preuve, ou échouée avec une raison.',
  'One conversation between a CPE and the ACS, from its Inform to the end.':
    'Une conversation entre un CPE et l’ACS, de son Inform jusqu’à la fin.',
  'Connection request': 'Demande de connexion',
  'A knock at the CPE’s door, so that it calls the ACS now and not at its next interval.':
    'Un signal au CPE pour qu’il appelle l’ACS maintenant et non à son prochain intervalle.',
  'A CPE that the inventory does not know. It is shown, and nothing is sent to it until a person adopts it.':
    'Un CPE que l’inventaire ne connaît pas. Il est affiché, et rien ne lui est envoyé tant que personne ne l’a adopté.',
  'Gives addresses on one interface of this laptop, together with the ACS URL. For a bench, never for a network in use.':
    'Donne des adresses sur une interface de ce portable, avec l’URL de l’ACS. Pour un banc d’essai, jamais pour un réseau en service.',
  'A way to set a router from its own network. Demarc uses it to tell the router where its ACS is.':
    'Un moyen de régler un routeur depuis son propre réseau. Demarc s’en sert pour lui dire où est son ACS.',
  Drift: 'Écart',
  'A setting that is stored one way and told another way by the device.':
    'Un réglage enregistré d’une façon et annoncé d’une autre par l’appareil.',
  'One firmware image for many devices, in waves, with a limit of failures at which it stops.':
    'Une image de firmware pour de nombreux appareils, par vagues, avec une limite d’échecs à laquelle elle s’arrête.',
  'The devices of a campaign that are upgraded together. The first is a few only, to see how it goes.':
    'Les appareils d’une campagne mis à niveau ensemble. La première n’en a que quelques-uns, pour voir comment cela se passe.',
  'What an audit says about one device: found, missing, elsewhere, unknown, or mislabelled.':
    'Ce qu’un audit dit d’un appareil : trouvé, manquant, ailleurs, inconnu ou mal étiqueté.',
  'The server that holds the inventory of an organization and speaks the Inventory Device API.':
    'Le serveur qui tient l’inventaire d’une organisation et parle l’Inventory Device API.',
  'The key by which a control server lets a program in. Demarc keeps it in the vault and never shows it again.':
    'La clé par laquelle un serveur de contrôle laisse entrer un programme. Demarc la garde dans le coffre et ne la montre plus jamais.',
  'Where you work: on the practice site, at a control server, or on an inventory of your own.':
    'Où vous travaillez : sur le site d’entraînement, avec un serveur de contrôle ou sur un inventaire à vous.',
  'Try the practice site: demo data and simulated routers, all on this computer.':
    'Essayer le site d’entraînement : données de démonstration et routeurs simulés, le tout sur cet ordinateur.',
  'Connect to a control server with its address and a token; the token goes into this computer’s vault.':
    'Se connecter à un serveur de contrôle avec son adresse et un jeton ; le jeton va dans le coffre de cet ordinateur.',
  'A certificate that this computer cannot check is shown with its fingerprint: compare it, then trust it or leave it.':
    'Un certificat que cet ordinateur ne peut pas vérifier est affiché avec son empreinte : comparez-la, puis faites-lui confiance ou non.',
  'Start an empty site: an inventory of your own, without a server and without an account.':
    'Commencer un site vide : un inventaire à vous, sans serveur et sans compte.',
  'Every device you may see, on this laptop, with or without a network.':
    'Chaque appareil que vous pouvez voir, sur ce portable, avec ou sans réseau.',
  'Find a device: press / and type any part of a name, serial, customer or address.':
    'Trouver un appareil : appuyez sur / et tapez une partie du nom, de la série, du client ou de l’adresse.',
  'Narrow the list with terms such as status:down or changed:<7d; the question mark in the search field explains them all.':
    'Restreindre la liste par des termes tels que status:down ou changed:<7d ; le point d’interrogation du champ de recherche les explique tous.',
  'Keep a search with its columns and its order as a view; choose and order the columns yourself.':
    'Garder une recherche avec ses colonnes et son ordre comme vue ; vous choisissez et ordonnez les colonnes.',
  'Open one with Enter to see its facts, change them, reboot it or load firmware.':
    'En ouvrir un avec Entrée pour voir ses faits, les changer, le redémarrer ou charger un firmware.',
  'Mark several to do one thing to all of them, or bring devices in from a file.':
    'En cocher plusieurs pour faire la même chose à tous, ou importer des appareils d’un fichier.',
  'Export the list as CSV, with the columns and the filter as shown.':
    'Exporter la liste en CSV, avec les colonnes et le filtre tels qu’affichés.',
  'Press m for the map: what is in sight is listed beside it, and a rectangle or a lasso selects devices.':
    'Appuyer sur m pour la carte : ce qui est en vue est listé à côté, et un rectangle ou un lasso sélectionne des appareils.',
  'The map has land, borders and cities; streets come from a map file (.pmtiles) of your own.':
    'La carte a les terres, les frontières et les villes ; les rues viennent d’un fichier de carte (.pmtiles) à vous.',
  'One device: whether it can be reached, what is known of it and from whom, and what was done to it.':
    'Un appareil : s’il est joignable, ce qu’on en sait et par qui, et ce qui lui a été fait.',
  'Reboot it, read its settings back, apply all settings again, load firmware, or reset it to factory settings.':
    'Le redémarrer, relire ses réglages, réappliquer tous les réglages, charger un firmware ou le réinitialiser aux réglages d’usine.',
  'An operation shows every step with its time; it is done only with a proof from the device itself.':
    'Une opération montre chaque étape avec son heure ; elle n’est faite qu’avec une preuve de l’appareil lui-même.',
  'Edit the record, with or without a network: each change is an entry of the outbox.':
    'Modifier la fiche, avec ou sans réseau : chaque modification est une entrée de la boîte d’envoi.',
  'See when it was up, how its line was, what happened to it, and who says what about it.':
    'Voir quand il était en ligne, comment était sa ligne, ce qui lui est arrivé et qui dit quoi à son sujet.',
  'Settings stand side by side as stored and as told by the device; where they differ it says so.':
    'Les réglages sont côte à côte, tels qu’enregistrés et tels qu’annoncés par l’appareil ; là où ils diffèrent, c’est indiqué.',
  'Add photos and records, print a label, or see which neighbours were found near it.':
    'Ajouter des photos et des documents, imprimer une étiquette ou voir quels voisins ont été trouvés près de lui.',
  'Many devices out of one file, with every row looked at before anything is kept.':
    'De nombreux appareils d’un seul fichier ; chaque ligne est examinée avant que rien ne soit gardé.',
  'Open a CSV file with a line of titles, or a JSON list; save a workbook as CSV first.':
    'Ouvrir un fichier CSV avec une ligne de titres ou une liste JSON ; un classeur s’enregistre d’abord en CSV.',
  'Say which column is what; the choice is remembered for the next file with the same titles.':
    'Dire ce qu’est chaque colonne ; le choix est retenu pour le prochain fichier aux mêmes titres.',
  'The dry run says what each row would do, or why it is refused; rows are mended in place.':
    'L’essai à blanc dit ce que ferait chaque ligne ou pourquoi elle est refusée ; les lignes se corrigent sur place.',
  'Each row becomes an entry of the outbox; it can be stopped and goes on where it was.':
    'Chaque ligne devient une entrée de la boîte d’envoi ; on peut l’arrêter, et cela reprend où c’en était.',
  'Everything a device tells about itself by TR-069, as a tree.':
    'Tout ce qu’un appareil dit de lui-même par TR-069, sous forme d’arbre.',
  'Read everything, or one branch; search names and values.':
    'Lire tout ou une branche ; chercher des noms et des valeurs.',
  'Change a value that can be written; the device is asked again whether it took it.':
    'Modifier une valeur qui peut être écrite ; l’appareil est ensuite interrogé pour savoir s’il l’a prise.',
  'Watch one parameter every few seconds, or compare the tree with another device or a kept copy.':
    'Observer un paramètre toutes les quelques secondes, ou comparer l’arbre avec un autre appareil ou une copie gardée.',
  'Secrets stay on the device: they are not shown, exported or compared.':
    'Les secrets restent sur l’appareil : ils ne sont ni affichés, ni exportés, ni comparés.',
  'The ACS on this laptop, the routers that call it, and every message they exchange.':
    'L’ACS de ce portable, les routeurs qui l’appellent, et chaque message qu’ils échangent.',
  'Turn the ACS on, and point a router at the address that is shown.':
    'Mettre l’ACS en marche et pointer un routeur vers l’adresse montrée.',
  'TLS can be offered beside it; the old versions only while a router needs them.':
    'TLS peut être proposé à côté ; les anciennes versions seulement tant qu’un routeur en a besoin.',
  'Choose a router to watch its sessions message by message.':
    'Choisir un routeur pour regarder ses sessions message par message.',
  'Where an expected router does not call, “not talking” looks for the reason, from the cable to the password.':
    'Quand un routeur attendu n’appelle pas, la raison y est cherchée, du câble au mot de passe.',
  'A stranger is only answered; adopt it, or let its type become devices by automatic onboarding.':
    'À un inconnu, on ne fait que répondre ; adoptez-le, ou laissez son type devenir des appareils par l’intégration automatique.',
  'Bench DHCP gives a router fresh from its box an address and the ACS URL; it does not start where another DHCP server answers.':
    'Le DHCP du banc donne à un routeur sorti du carton une adresse et l’URL de l’ACS ; il ne démarre pas là où un autre serveur DHCP répond.',
  'Beside another control server, what must go there goes there by the outbox; the rest is done here.':
    'À côté d’un autre serveur de contrôle, ce qui doit y aller y va par la boîte d’envoi ; le reste se fait ici.',
  'Decide on an operation of which nobody knows whether it was done.':
    'Décider d’une opération dont personne ne sait si elle a été faite.',
  'The same work on many routers, step by step.': 'Le même travail sur beaucoup de routeurs, étape par étape.',
  'Write a recipe, or take one that is there.': 'Écrire une recette, ou en prendre une qui existe.',
  'Rehearse it on a device to see what it would change.': 'La répéter sur un appareil pour voir ce qu’elle changerait.',
  'Arm it on the bench: each router that comes gets it, and its as-built record.':
    'L’armer au banc d’essai : chaque routeur qui vient la reçoit, avec son relevé d’installation.',
  'Each device ends in pass or fail; what fails is put back as it was.':
    'Chaque appareil finit en réussi ou échoué ; ce qui échoue est remis comme avant.',
  'Print labels, and export what became of each device as CSV.':
    'Imprimer des étiquettes et exporter en CSV ce qu’est devenu chaque appareil.',
  'What devices refer to: types, organizations, locations, firmware images and tokens.':
    'Ce à quoi se réfèrent les appareils : types, organisations, emplacements, images de firmware et jetons.',
  'Import a firmware image: its SHA-256 is compared, and it is never offered where it does not fit.':
    'Importer une image de firmware : son SHA-256 est comparé, et elle n’est jamais proposée là où elle ne convient pas.',
  'Say which types and hardware an image fits and the versions it may be loaded over; see where it runs.':
    'Dire à quels types et à quel matériel une image convient et sur quelles versions elle peut être chargée ; voir où elle tourne.',
  'Load an image on many by a campaign: a few first, then in waves, within a maintenance window.':
    'Charger une image sur beaucoup par une campagne : d’abord quelques-uns, puis par vagues, dans une plage de maintenance.',
  'A campaign stops by itself when too many fail, and goes on when a person has looked.':
    'Une campagne s’arrête d’elle-même quand trop échouent et reprend quand quelqu’un a regardé.',
  'Keep device types, organizations and locations.':
    'Tenir les types d’appareil, les organisations et les emplacements.',
  'Give out tokens for other programs, and withdraw them.': 'Donner des jetons à d’autres programmes, et les retirer.',
  'A token is shown once, when it is made.': 'Un jeton est affiché une seule fois, à sa création.',
  'What else is on the network this laptop is plugged into, the inventory knows it or not.':
    'Ce qu’il y a d’autre sur le réseau de ce portable, connu de l’inventaire ou non.',
  'Look around on one network interface.': 'Regarder autour de soi sur une interface réseau.',
  'Rows appear while it looks; Stop ends it, and what was found stays.':
    'Les lignes apparaissent pendant la recherche ; Arrêter y met fin, et ce qui a été trouvé reste.',
  'Each one is matched to the inventory by serial number, MAC address or last address.':
    'Chacun est rapproché de l’inventaire par numéro de série, adresse MAC ou dernière adresse.',
  'Compare what is found with the inventory, and add what is missing.':
    'Comparer ce qui est trouvé avec l’inventaire, et ajouter ce qui manque.',
  'Tell a router where its ACS is.': 'Dire à un routeur où est son ACS.',
  'Three ways lead there: by TR-064 with the user and password of its web page, by bench DHCP, or by hand.':
    'Trois moyens : par TR-064 avec l’utilisateur et le mot de passe de sa page web, par le DHCP du banc ou à la main.',
  'A router with a certificate of its own is told only after you compared and trusted that certificate.':
    'Un routeur à certificat propre n’est informé qu’après que vous avez comparé ce certificat et lui avez fait confiance.',
  'What should be at a site, compared with what stands there.':
    'Ce qui devrait être sur un site, comparé à ce qui s’y trouve.',
} satisfies Words;
