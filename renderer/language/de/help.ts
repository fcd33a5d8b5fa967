import type { Words } from '../catalogue.ts';

export default {
  'A name in braces, as {example}, stands for what is filled in where the error happens.':
    'Ein Name in Klammern, etwa {example}, steht für das, was dort eingesetzt wird, wo der Fehler geschieht.',
  'What the words mean': 'Was die Wörter bedeuten',
  'What can go wrong': 'Was schiefgehen kann',
  'Help text': 'Hilfetext',
  'What is done here': 'Was hier getan wird',
  'Every error has a code, its words and a next step.':
    'Jeder Fehler hat einen Code, seine Worte und einen nächsten Schritt.',
  'The list of errors': 'Die Liste der Fehler',
  'The server that routers call by TR-069. In Demarc it runs on this laptop; Bench turns it on and off.':
    'Der Server, den Router mit TR-069 anrufen. In Demarc läuft er auf diesem Laptop; die Werkbank schaltet ihn ein und aus.',
  'The place where routers that are cabled to this laptop, or call it, are watched and worked on.':
    'Der Ort, an dem Router, die an diesem Laptop stecken oder ihn anrufen, beobachtet und bearbeitet werden.',
  'Customer-premises equipment: the router, modem or ONT that stands at the customer’s and speaks TR-069.':
    'Gerät beim Kunden (customer-premises equipment): der Router, das Modem oder ONT, das dort steht und TR-069 spricht.',
  'The message with which a CPE begins every session: who it is, and why it calls (boot, period, value change).':
    'Die Nachricht, mit der ein CPE jede Sitzung beginnt: wer es ist und warum es sich meldet (Start, Zeitplan, geänderter Wert).',
  'The control server has shown that it has the change. Until then it is kept on this laptop.':
    'Der Steuerserver hat gezeigt, dass er die Änderung hat. Bis dahin bleibt sie auf diesem Laptop.',
  Receipt: 'Quittung',
  'The record that a change landed: what was sent, when, and what the server answered. It can be exported.':
    'Die Aufzeichnung, dass eine Änderung angekommen ist: was gesendet wurde, wann, und was der Server antwortete. Sie lässt sich exportieren.',
  'A list of steps that is done to router after router in the same way, and can be taken back.':
    'Eine Liste von Schritten, die mit einem Router nach dem anderen gleich geschieht und zurückgenommen werden kann.',
  'What a recipe would change on one router, worked out before anything is sent to it.':
    'Was ein Rezept auf einem Router ändern würde, ermittelt, bevor ihm etwas gesendet wird.',
  'It was sent, and nothing tells whether it was done. Demarc does not repeat it by itself: a person decides.':
    'Es wurde gesendet, und nichts sagt, ob es geschehen ist. Demarc wiederholt es nicht von selbst: ein Mensch entscheidet.',
  'Every device you may see, on this laptop, with or without a network.':
    'Jedes Gerät, das Sie sehen dürfen, auf diesem Laptop, mit oder ohne Netz.',
  'Find a device: press / and type any part of a name, serial, customer or address.':
    'Ein Gerät finden: / drücken und einen beliebigen Teil von Name, Seriennummer, Kunde oder Adresse tippen.',
  'Open one with Enter to see its facts, change them, reboot it or load firmware.':
    'Eines mit Enter öffnen, um seine Fakten zu sehen, sie zu ändern, es neu zu starten oder Firmware zu laden.',
  'Mark several to do one thing to all of them, or bring devices in from a file.':
    'Mehrere ankreuzen, um mit allen dasselbe zu tun, oder Geräte aus einer Datei hereinholen.',
  'The ACS on this laptop, the routers that call it, and every message they exchange.':
    'Der ACS auf diesem Laptop, die Router, die ihn anrufen, und jede Nachricht zwischen ihnen.',
  'Turn the ACS on, and point a router at the address that is shown.':
    'Den ACS einschalten und einen Router auf die gezeigte Adresse richten.',
  'Choose a router to watch its sessions message by message.':
    'Einen Router wählen, um seinen Sitzungen Nachricht für Nachricht zuzusehen.',
  'Decide on an operation of which nobody knows whether it was done.':
    'Über einen Vorgang entscheiden, von dem niemand weiß, ob er geschehen ist.',
  'The same work on many routers, step by step.': 'Dieselbe Arbeit an vielen Routern, Schritt für Schritt.',
  'Write a recipe, or take one that is there.': 'Ein Rezept schreiben, oder eines nehmen, das es gibt.',
  'Rehearse it on a device to see what it would change.':
    'Es auf einem Gerät proben, um zu sehen, was es ändern würde.',
  'Arm it on the bench: each router that comes gets it, and its as-built record.':
    'Es auf der Werkbank scharf schalten: jeder Router, der kommt, bekommt es und seinen Nachweis des Einbaus.',
  'What devices refer to: types, organizations, locations, firmware images and tokens.':
    'Worauf Geräte sich beziehen: Typen, Organisationen, Standorte, Firmware-Images und Token.',
  'Keep device types, organizations and locations.': 'Gerätetypen, Organisationen und Standorte pflegen.',
  'Add firmware images and say for which types they are.':
    'Firmware-Images hinzufügen und sagen, für welche Typen sie sind.',
  'Give out tokens for other programs, and withdraw them.': 'Token für andere Programme ausgeben und zurückziehen.',
  'What else is on the network this laptop is plugged into, the inventory knows it or not.':
    'Was sonst noch im Netz dieses Laptops ist, ob der Bestand es kennt oder nicht.',
  'Look around on one network interface.': 'Sich auf einer Netzwerkschnittstelle umsehen.',
  'Compare what is found with the inventory, and add what is missing.':
    'Das Gefundene mit dem Bestand vergleichen und Fehlendes hinzufügen.',
  'Tell a router where its ACS is.': 'Einem Router sagen, wo sein ACS ist.',
  'What should be at a site, compared with what stands there.':
    'Was an einem Standort sein sollte, verglichen mit dem, was dort steht.',
  'Prepare an audit: where, and what is expected.': 'Eine Inventur vorbereiten: wo, und was erwartet wird.',
  'Scan or type the serials of what stands there.': 'Die Seriennummern dessen scannen oder tippen, was dort steht.',
  'Decide on each difference, and make the signed report.':
    'Über jeden Unterschied entscheiden und den signierten Bericht machen.',
  'The fleet in figures: what changed, what fails, what runs old firmware.':
    'Der Bestand in Zahlen: was sich ändert, was scheitert, was alte Firmware hat.',
  'See how many devices are up, down, or were never seen.':
    'Sehen, wie viele Geräte erreichbar sind, nicht erreichbar, oder nie gesehen wurden.',
  'Follow a figure to the list of devices behind it.': 'Einer Zahl zur Liste der Geräte dahinter folgen.',
  'Compare periods, and see which operations failed.': 'Zeiträume vergleichen und sehen, welche Vorgänge scheiterten.',
  'What you changed and the control server does not have yet, and what it has.':
    'Was Sie geändert haben und der Steuerserver noch nicht hat, und was er hat.',
  'See whether it is safe to leave: nothing is left to send.': 'Sehen, ob Sie gehen können: nichts ist mehr zu senden.',
  'Settle what needs you: a conflict, a refusal, an unclear outcome.':
    'Klären, was Sie braucht: einen Konflikt, eine Abweisung, einen ungeklärten Ausgang.',
  'Read and export the receipts of what landed.': 'Die Quittungen des Angekommenen lesen und exportieren.',
  'How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.':
    'Wie Demarc aussieht und spricht, welche Server es kennt, und was es auf diesem Laptop verwahrt.',
  'Choose theme, row height and language.': 'Design, Zeilenhöhe und Sprache wählen.',
  'Change a token, or trust a renewed certificate.': 'Ein Token ändern, oder einem erneuerten Zertifikat trauen.',
  'See what is kept on this laptop, and remove it.': 'Sehen, was auf diesem Laptop liegt, und es entfernen.',
} satisfies Words;
