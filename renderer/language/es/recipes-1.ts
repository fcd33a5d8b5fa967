import type { Words } from '../catalogue.ts';

export default {
  'Logical names': 'Nombres lógicos',
  'Asking the host.': 'Se pregunta al host.',
  'Back to the recipes': 'Volver a las recetas',
  'Add a name': 'Añadir un nombre',
  'A recipe says one name for both data models. {i} stands for a number: {example} serves {first} and {second}. A name of your own goes before one that comes with Demarc.':
    'Una receta dice un nombre para ambos modelos de datos. {i} representa un número: {example} sirve para {first} y {second}. Un nombre propio va antes que uno que trae Demarc.',
  'TR-181': 'TR-181',
  'TR-098': 'TR-098',
  'Path in TR-181': 'Ruta en TR-181',
  'Path in TR-098': 'Ruta en TR-098',
  'Delete {name}': 'Eliminar {name}',
  'nothing of it': 'nada de ello',
  'File with a row for each serial': 'Archivo con una fila por serie',
  'File with serials (optional)': 'Archivo con series (opcional)',
  'Arm “{name}”': 'Armar «{name}»',
  'From then on every router that fits gets the recipe as soon as it calls. The order in which they are plugged in does not matter.':
    'Desde entonces cada router que encaja recibe la receta en cuanto llama. No importa el orden en que se enchufen.',
  Arm: 'Armar',
  'The ACS is off: no router can call.': 'El ACS está apagado: ningún router puede llamar.',
  'The run can be armed now; turn the ACS on in Bench before you plug routers in.':
    'La serie se puede armar ahora; encienda el ACS en el banco antes de enchufar routers.',
  'CSV with a column called serial; the recipe takes its own columns from it.':
    'CSV con una columna llamada serial; la receta toma de él sus propias columnas.',
  'Which routers join': 'Qué routers participan',
  'Every {deviceType}': 'Cada {deviceType}',
  'Listed or scanned only': 'Solo los listados o escaneados',
  'Go on where the rehearsal predicts a fault': 'Seguir donde el ensayo predice un fallo',
  'For devices that say they are read-only where they are not.':
    'Para dispositivos que dicen ser de solo lectura donde no lo son.',
  'New recipe': 'Nueva receta',
  'Asking the host for it.': 'Se pide al anfitrión.',
  'Rehearse the recipe': 'Ensayar la receta',
  'Arm the recipe': 'Armar la receta',
  'The host does not answer; nothing typed is lost.': 'El anfitrión no responde; no se pierde nada de lo escrito.',
  'Save the recipe': 'Guardar la receta',
  'Version {version}, saved': 'Versión {version}, guardada',
  'How it is edited': 'Cómo se edita',
  Form: 'Formulario',
  Rehearse: 'Ensayar',
  'Reading it.': 'Leyéndola.',
  'The form cannot show this recipe as long as its YAML has mistakes.':
    'El formulario no puede mostrar esta receta mientras su YAML tenga errores.',
  'The labels are in {file}. Print the file, then delete it: the keys are in it.':
    'Las etiquetas están en {file}. Imprima el archivo y elimínelo después: contiene las claves.',
  'Look at these before you print: a question mark stands for a letter':
    'Mire estas antes de imprimir: un signo de interrogación está en lugar de una letra',
  'Bench run': 'Serie del banco',
  'Asking the host how far it is.': 'Se pregunta al anfitrión por dónde va.',
  'Devices of the run': 'Dispositivos de la serie',
  'Plug routers in': 'Enchufe routers',
  'Every {deviceType} of the inventory that calls the ACS of this bench gets the recipe, in whatever order they come.':
    'Cada {deviceType} del inventario que llama al ACS de este banco recibe la receta, en el orden que sea.',
  'Scan the serial of each router, then plug it in. Only what was scanned or listed gets the recipe.':
    'Escanee la serie de cada router y enchúfelo después. Solo lo escaneado o listado recibe la receta.',
  'Nobody waits for you': 'Nadie le espera',
  'Every router of this run goes on by itself, or is at its end.':
    'Cada router de esta serie sigue por sí solo o ha llegado a su fin.',
  'Show them all': 'Mostrarlos todos',
  'One a line: a logical name or a full path, =, the value. {{customer_id}} and the like are filled in for each device.':
    'Uno por línea: un nombre lógico o una ruta entera, =, el valor. {{customer_id}} y similares se rellenan para cada dispositivo.',
  'There is no = in “{text}”': 'No hay ningún = en «{text}»',
  'For devices of this type': 'Para dispositivos de este tipo',
  'When a step fails': 'Cuando falla un paso',
  'Put everything back as it was': 'Dejar todo como estaba',
  'Leave it as it is': 'Dejarlo como está',
  'Wi-Fi name on the label': 'Nombre de la Wi-Fi en la etiqueta',
  'Empty: no label.': 'Vacío: sin etiqueta.',
  'Wi-Fi key on the label': 'Clave de la Wi-Fi en la etiqueta',
  'For example {{wifi_key}}; it is printed and shown nowhere else.':
    'Por ejemplo {{wifi_key}}; se imprime y no se muestra en ningún otro sitio.',
  'What step {step} does': 'Qué hace el paso {step}',
  'Move step {step} up': 'Subir el paso {step}',
  'Move step {step} down': 'Bajar el paso {step}',
  'Delete step {step}': 'Eliminar el paso {step}',
  'Add a step': 'Añadir un paso',
  Over: 'Terminada',
  Pass: 'Superado',
  Fail: 'Fallido',
  'Asking the host for its recipes.': 'Se piden las recetas al anfitrión.',
  'No recipes yet': 'Todavía ninguna receta',
  'A recipe is what is done with every router of a type before it goes out: settings, firmware, tests, hand-over. Write it once, arm it, and plug routers in.':
    'Una receta es lo que se hace con cada router de un tipo antes de salir: ajustes, firmware, pruebas, entrega. Escríbala una vez, ármela y enchufe routers.',
  'Nothing would be refused': 'No se rechazaría nada',
  '{count} things would be refused': {
    one: 'Se rechazaría {count} cosa',
    many: 'Se rechazarían {count} cosas',
    other: 'Se rechazarían {count} cosas',
  },
  'Checked against {parameters} parameters the device told just now. Nothing was changed.':
    'Comprobado con {parameters} parámetros que el dispositivo acaba de decir. No se cambió nada.',
  'The device cannot be asked now: checked against the {parameters} parameters it told last.':
    'Ahora no se puede preguntar al dispositivo: comprobado con los {parameters} parámetros que dijo la última vez.',
  'Step {step}: {what}, fault {code}': 'Paso {step}: {what}, fallo {code}',
  'Step {step}: {what}': 'Paso {step}: {what}',
  'What changes': 'Qué cambia',
  'Nothing: everything is as the recipe wants it.': 'Nada: todo está como lo quiere la receta.',
  'A secret; it is not shown': 'Un secreto; no se muestra',
  Away: 'Ausencia',
  'The device stays up.': 'El dispositivo sigue en línea.',
  'The device is away for about {duration}.': 'El dispositivo está ausente unos {duration}.',
  Rollback: 'Reversión',
  'Everything can be put back as it is now.': 'Todo se puede dejar como está ahora.',
  'Rehearse “{name}”': 'Ensayar «{name}»',
  'The recipe is checked against the device’s own parameters. Nothing is changed.':
    'La receta se comprueba con los parámetros del propio dispositivo. No se cambia nada.',
  'Reading the device…': 'Leyendo el dispositivo…',
  'No device of the inventory has called this ACS yet.':
    'Aún no ha llamado a este ACS ningún dispositivo del inventario.',
  'Turn the ACS on in Bench, plug a router in, and come back.':
    'Encienda el ACS en el banco, enchufe un router y vuelva.',
  '{name} run.csv': '{name} serie.csv',
  'Needs you {count}': 'Le necesitan {count}',
  Labels: 'Etiquetas',
  CSV: 'CSV',
  Disarm: 'Desarmar',
  '{text} was on the list': '{text} ya estaba en la lista',
  '{text} is on the list': '{text} está en la lista',
  'Scan a serial': 'Escanee una serie',
  Instance: 'Instancia',
  Event: 'Evento',
  'Minutes at most': 'Minutos como máximo',
  'Version to load': 'Versión que se carga',
  'The image that has this version and fits the device is taken.':
    'Se toma la imagen que tiene esta versión y se ajusta al dispositivo.',
} satisfies Words;
