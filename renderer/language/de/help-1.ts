import type { Words } from '../catalogue.ts';

export default {
  'A name in braces, as {example}, stands for what is filled in where the error happens.':
    'Ein Name in Klammern, etwa {example}, steht für das, was dort eingesetzt wird, wo der Fehler geschieht.',
  'Search the help': 'Die Hilfe durchsuchen',
  'Help text': 'Hilfetext',
  'Nothing in the help has these words': 'Nichts in der Hilfe hat diese Wörter',
  'Found in the help': 'In der Hilfe gefunden',
  'What is done here': 'Was hier getan wird',
  'What the words mean': 'Was die Wörter bedeuten',
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
  Outbox: 'Postausgang',
  'What you changed and the control server does not have yet, kept on this laptop in the order it was done.':
    'Was Sie geändert haben und der Steuerserver noch nicht hat; es liegt auf diesem Laptop in der Reihenfolge, in der es geschah.',
  Conflict: 'Konflikt',
  'You and somebody else changed the same field. Nothing is sent before a person has chosen.':
    'Sie und jemand anders haben dasselbe Feld geändert. Nichts wird gesendet, bevor ein Mensch gewählt hat.',
  'Something a device is asked to do: queued, sent, accepted, then done with a proof, or failed with a reason.':
    'Etwas, worum ein Gerät gebeten wird: in der Warteschlange, gesendet, angenommen, dann fertig mit Beweis oder gescheitert mit Grund.',
  'One conversation between a CPE and the ACS, from its Inform to the end.':
    'Ein Gespräch zwischen einem CPE und dem ACS, von seinem Inform bis zum Ende.',
  'Connection request': 'Anruf',
  'A knock at the CPE’s door, so that it calls the ACS now and not at its next interval.':
    'Ein Klopfen an der Tür des CPE, damit es den ACS jetzt anruft und nicht erst im nächsten Intervall.',
  'A CPE that the inventory does not know. It is shown, and nothing is sent to it until a person adopts it.':
    'Ein CPE, das der Bestand nicht kennt. Es wird gezeigt, und nichts wird ihm gesendet, bis ein Mensch es übernimmt.',
  'Gives addresses on one interface of this laptop, together with the ACS URL. For a bench, never for a network in use.':
    'Gibt auf einer Schnittstelle dieses Laptops Adressen, zusammen mit der ACS-URL. Für eine Werkbank, nie für ein Netz in Betrieb.',
  'A way to set a router from its own network. Demarc uses it to tell the router where its ACS is.':
    'Ein Weg, einen Router aus seinem eigenen Netz heraus einzustellen. Demarc sagt dem Router damit, wo sein ACS ist.',
  Drift: 'Abweichung',
  'A setting that is stored one way and told another way by the device.':
    'Eine Einstellung, die anders gespeichert ist, als das Gerät sie nennt.',
  'One firmware image for many devices, in waves, with a limit of failures at which it stops.':
    'Ein Firmware-Image für viele Geräte, in Wellen, mit einer Grenze von Fehlschlägen, bei der sie anhält.',
  'The devices of a campaign that are upgraded together. The first is a few only, to see how it goes.':
    'Die Geräte einer Kampagne, die gemeinsam aktualisiert werden. Die erste hat nur wenige, um zu sehen, wie es geht.',
  'What an audit says about one device: found, missing, elsewhere, unknown, or mislabelled.':
    'Was eine Inventur über ein Gerät sagt: gefunden, fehlt, woanders, unbekannt oder falsch beschriftet.',
  'The server that holds the inventory of an organization and speaks the Inventory Device API.':
    'Der Server, der den Bestand einer Organisation hält und die Inventory Device API spricht.',
  'The key by which a control server lets a program in. Demarc keeps it in the vault and never shows it again.':
    'Der Schlüssel, mit dem ein Steuerserver ein Programm einlässt. Demarc verwahrt es im Tresor und zeigt es nie wieder.',
  'Where you work: on the practice site, at a control server, or on an inventory of your own.':
    'Wo Sie arbeiten: auf der Übungs-Site, an einem Steuerserver oder auf einem eigenen Bestand.',
  'Try the practice site: demo data and simulated routers, all on this computer.':
    'Die Übungs-Site ausprobieren: Beispieldaten und simulierte Router, alles auf diesem Computer.',
  'Connect to a control server with its address and a token; the token goes into this computer’s vault.':
    'Mit Adresse und Token mit einem Steuerserver verbinden; das Token kommt in den Tresor dieses Computers.',
  'A certificate that this computer cannot check is shown with its fingerprint: compare it, then trust it or leave it.':
    'Ein Zertifikat, das dieser Computer nicht prüfen kann, wird mit seinem Fingerabdruck gezeigt: vergleichen, dann ihm trauen oder es lassen.',
  'Start an empty site: an inventory of your own, without a server and without an account.':
    'Eine leere Site beginnen: ein eigener Bestand, ohne Server und ohne Konto.',
  'Every device you may see, on this laptop, with or without a network.':
    'Jedes Gerät, das Sie sehen dürfen, auf diesem Laptop, mit oder ohne Netz.',
  'Find a device: press / and type any part of a name, serial, customer or address.':
    'Ein Gerät finden: / drücken und einen beliebigen Teil von Name, Seriennummer, Kunde oder Adresse tippen.',
  'Narrow the list with terms such as status:down or changed:<7d; the question mark in the search field explains them all.':
    'Die Liste mit Bedingungen wie status:down oder changed:<7d eingrenzen; das Fragezeichen im Suchfeld erklärt sie alle.',
  'Keep a search with its columns and its order as a view; choose and order the columns yourself.':
    'Eine Suche mit ihren Spalten und ihrer Reihenfolge als Ansicht behalten; die Spalten wählen und ordnen Sie selbst.',
  'Open one with Enter to see its facts, change them, reboot it or load firmware.':
    'Eines mit Enter öffnen, um seine Fakten zu sehen, sie zu ändern, es neu zu starten oder Firmware zu laden.',
  'Mark several to do one thing to all of them, or bring devices in from a file.':
    'Mehrere ankreuzen, um mit allen dasselbe zu tun, oder Geräte aus einer Datei hereinholen.',
  'Export the list as CSV, with the columns and the filter as shown.':
    'Die Liste als CSV exportieren, mit Spalten und Filter, wie sie gezeigt werden.',
  'Press m for the map: what is in sight is listed beside it, and a rectangle or a lasso selects devices.':
    'm drücken für die Karte: was zu sehen ist, steht daneben als Liste, und ein Rechteck oder Lasso wählt Geräte aus.',
  'The map has land, borders and cities; streets come from a map file (.pmtiles) of your own.':
    'Die Karte hat Land, Grenzen und Städte; Straßen kommen aus einer eigenen Kartendatei (.pmtiles).',
  'One device: whether it can be reached, what is known of it and from whom, and what was done to it.':
    'Ein Gerät: ob es erreichbar ist, was von ihm bekannt ist und von wem, und was mit ihm geschah.',
  'Reboot it, read its settings back, apply all settings again, load firmware, or reset it to factory settings.':
    'Es neu starten, seine Einstellungen rücklesen, alle Einstellungen neu anwenden, Firmware laden oder es auf Werkseinstellungen setzen.',
  'An operation shows every step with its time; it is done only with a proof from the device itself.':
    'Ein Vorgang zeigt jeden Schritt mit seiner Zeit; fertig ist er erst mit einem Beweis vom Gerät selbst.',
  'Edit the record, with or without a network: each change is an entry of the outbox.':
    'Den Datensatz bearbeiten, mit oder ohne Netz: jede Änderung ist ein Eintrag im Postausgang.',
  'See when it was up, how its line was, what happened to it, and who says what about it.':
    'Sehen, wann es erreichbar war, wie seine Leitung war, was mit ihm geschah und wer was darüber sagt.',
  'Settings stand side by side as stored and as told by the device; where they differ it says so.':
    'Einstellungen stehen nebeneinander, wie gespeichert und wie vom Gerät genannt; wo sie abweichen, steht es dabei.',
  'Add photos and records, print a label, or see which neighbours were found near it.':
    'Fotos und Nachweise hinzufügen, ein Etikett drucken oder sehen, welche Nachbarn bei ihm gefunden wurden.',
  'Many devices out of one file, with every row looked at before anything is kept.':
    'Viele Geräte aus einer Datei; jede Zeile wird angesehen, bevor etwas behalten wird.',
  'Open a CSV file with a line of titles, or a JSON list; save a workbook as CSV first.':
    'Eine CSV-Datei mit Titelzeile oder eine JSON-Liste öffnen; eine Arbeitsmappe zuerst als CSV speichern.',
  'Say which column is what; the choice is remembered for the next file with the same titles.':
    'Sagen, welche Spalte was ist; die Wahl bleibt für die nächste Datei mit denselben Titeln.',
  'The dry run says what each row would do, or why it is refused; rows are mended in place.':
    'Der Probelauf sagt, was jede Zeile täte oder warum sie abgewiesen wird; berichtigt wird an Ort und Stelle.',
  'Each row becomes an entry of the outbox; it can be stopped and goes on where it was.':
    'Jede Zeile wird ein Eintrag im Postausgang; es lässt sich anhalten und geht weiter, wo es war.',
  'Everything a device tells about itself by TR-069, as a tree.':
    'Alles, was ein Gerät mit TR-069 über sich sagt, als Baum.',
  'Read everything, or one branch; search names and values.':
    'Alles lesen oder einen Zweig; Namen und Werte durchsuchen.',
  'Change a value that can be written; the device is asked again whether it took it.':
    'Einen Wert ändern, der sich schreiben lässt; das Gerät wird danach gefragt, ob es ihn genommen hat.',
  'Watch one parameter every few seconds, or compare the tree with another device or a kept copy.':
    'Einen Parameter alle paar Sekunden beobachten oder den Baum mit einem anderen Gerät oder einer behaltenen Kopie vergleichen.',
  'Secrets stay on the device: they are not shown, exported or compared.':
    'Geheimnisse bleiben auf dem Gerät: sie werden nicht gezeigt, exportiert oder verglichen.',
  'The ACS on this laptop, the routers that call it, and every message they exchange.':
    'Der ACS auf diesem Laptop, die Router, die ihn anrufen, und jede Nachricht zwischen ihnen.',
  'Turn the ACS on, and point a router at the address that is shown.':
    'Den ACS einschalten und einen Router auf die gezeigte Adresse richten.',
  'TLS can be offered beside it; the old versions only while a router needs them.':
    'TLS lässt sich daneben anbieten; die alten Versionen nur, solange ein Router sie braucht.',
  'Choose a router to watch its sessions message by message.':
    'Einen Router wählen, um seinen Sitzungen Nachricht für Nachricht zuzusehen.',
  'Where an expected router does not call, “not talking” looks for the reason, from the cable to the password.':
    'Wo ein erwarteter Router nicht anruft, sucht „Spricht nicht, und warum“ nach dem Grund, vom Kabel bis zum Passwort.',
  'A stranger is only answered; adopt it, or let its type become devices by automatic onboarding.':
    'Einem Unbekannten wird nur geantwortet; übernehmen Sie ihn, oder lassen Sie seinen Typ durch automatische Aufnahme zu Geräten werden.',
  'Bench DHCP gives a router fresh from its box an address and the ACS URL; it does not start where another DHCP server answers.':
    'Das DHCP der Werkbank gibt einem Router frisch aus dem Karton eine Adresse und die ACS-URL; es startet nicht, wo ein anderer DHCP-Server antwortet.',
  'Beside another control server, what must go there goes there by the outbox; the rest is done here.':
    'Neben einem anderen Steuerserver geht über den Postausgang dorthin, was dorthin muss; der Rest geschieht hier.',
  'Decide on an operation of which nobody knows whether it was done.':
    'Über einen Vorgang entscheiden, von dem niemand weiß, ob er geschehen ist.',
  'The same work on many routers, step by step.': 'Dieselbe Arbeit an vielen Routern, Schritt für Schritt.',
  'Write a recipe, or take one that is there.': 'Ein Rezept schreiben, oder eines nehmen, das es gibt.',
  'Rehearse it on a device to see what it would change.':
    'Es auf einem Gerät proben, um zu sehen, was es ändern würde.',
  'Arm it on the bench: each router that comes gets it, and its as-built record.':
    'Es auf der Werkbank scharf schalten: jeder Router, der kommt, bekommt es und seinen Nachweis des Einbaus.',
  'Each device ends in pass or fail; what fails is put back as it was.':
    'Jedes Gerät endet mit bestanden oder durchgefallen; was durchfällt, wird zurückgesetzt, wie es war.',
  'Print labels, and export what became of each device as CSV.':
    'Etiketten drucken und als CSV exportieren, was aus jedem Gerät wurde.',
  'What devices refer to: types, organizations, locations, firmware images and tokens.':
    'Worauf Geräte sich beziehen: Typen, Organisationen, Standorte, Firmware-Images und Token.',
  'Import a firmware image: its SHA-256 is compared, and it is never offered where it does not fit.':
    'Ein Firmware-Image importieren: sein SHA-256 wird verglichen, und es wird nie angeboten, wo es nicht passt.',
  'Say which types and hardware an image fits and the versions it may be loaded over; see where it runs.':
    'Sagen, zu welchen Typen und welcher Hardware ein Image passt und über welche Versionen es geladen werden darf; sehen, wo es läuft.',
  'Load an image on many by a campaign: a few first, then in waves, within a maintenance window.':
    'Ein Image mit einer Kampagne auf viele laden: zuerst wenige, dann in Wellen, in einem Wartungsfenster.',
  'A campaign stops by itself when too many fail, and goes on when a person has looked.':
    'Eine Kampagne hält von selbst an, wenn zu viele scheitern, und geht weiter, wenn ein Mensch nachgesehen hat.',
  'Keep device types, organizations and locations.': 'Gerätetypen, Organisationen und Standorte pflegen.',
  'Give out tokens for other programs, and withdraw them.': 'Token für andere Programme ausgeben und zurückziehen.',
  'A token is shown once, when it is made.': 'Ein Token wird einmal gezeigt, wenn es entsteht.',
  'What else is on the network this laptop is plugged into, the inventory knows it or not.':
    'Was sonst noch im Netz dieses Laptops ist, ob der Bestand es kennt oder nicht.',
  'Look around on one network interface.': 'Sich auf einer Netzwerkschnittstelle umsehen.',
  'Rows appear while it looks; Stop ends it, and what was found stays.':
    'Zeilen erscheinen während der Suche; „Anhalten“ beendet sie, und das Gefundene bleibt.',
  'Each one is matched to the inventory by serial number, MAC address or last address.':
    'Jeder wird dem Bestand zugeordnet: nach Seriennummer, MAC-Adresse oder letzter Adresse.',
  'Compare what is found with the inventory, and add what is missing.':
    'Das Gefundene mit dem Bestand vergleichen und Fehlendes hinzufügen.',
  'Tell a router where its ACS is.': 'Einem Router sagen, wo sein ACS ist.',
  'Three ways lead there: by TR-064 with the user and password of its web page, by bench DHCP, or by hand.':
    'Drei Wege führen dahin: mit TR-064 und Benutzer und Passwort seiner Webseite, mit dem DHCP der Werkbank oder von Hand.',
  'A router with a certificate of its own is told only after you compared and trusted that certificate.':
    'Einem Router mit eigenem Zertifikat wird es erst gesagt, wenn Sie dieses verglichen und ihm vertraut haben.',
  'What should be at a site, compared with what stands there.':
    'Was an einem Standort sein sollte, verglichen mit dem, was dort steht.',
} satisfies Words;
