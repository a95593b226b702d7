"""Why a lecture or a task cannot be, and what is said of work that is graded: one template each, as in `refusals`."""

from __future__ import annotations

LECTURES = {
    # Fields that do not go together
    "field.one_of": 'has both "{one}" and "{other}", of which only one can be: leave one of the two out',
    "field.none_of": "is without {names}: give one of them",
    "field.alone": 'goes with "{other}" only: leave it out, or give "{other}" as well',
    "name.unknown": 'there is no "{word}" here; there are {names}',
    "name.near": 'there is no "{word}" here: did you mean {near}?',
    "between.order": "must begin with the smaller number, and {first} is larger than {last}",
    "measure.of_network": "{measure} is one number of the whole network: leave the layer out",
    # Scenes
    "lecture.stream": "can be read only once, and a lecture is given from a file",
    "lecture.no_display": "there is no display to give a lecture on; with --check it can be tried",
    "lecture.taken": "is there already: choose another folder, or have it written over with --replace",
    "lecture.many_taken": (
        "is there already, and {more} more of the {count} files: choose another folder, or have them written over "
        "with --replace"
    ),
    "lecture.no_folder": "goes with --export only: say into which folder with --export DIR",
    "lecture.export_begun": "the lecture is being exported, and everything else goes on meanwhile",
    "lecture.exporting": "the lecture is being exported: scene {number} of {count}",
    "lecture.exported": "the lecture is exported: {count} {count?file|files} in {folder}",
    "lecture.exported_as_saved": "the lecture is exported as it was last saved, without the edits since: "
    "{count} {count?file|files} in {folder}",
    "lecture.not_exported": "the lecture could not be exported: {why}",
    "lecture.either": "cannot be done together with --check: first the one, then the other",
    "scene.set_first": "changes the experiment of a scene before it, and none has one: give an experiment or a preset",
    "scene.set_after_runs": (
        "changes the experiment of the scene before it, which has several runs: give an experiment or a preset"
    ),
    "scene.no_experiment": "is about a run, and the scene has no experiment: give one, or leave this out",
    "scene.one_plot": "several runs are shown in one plot each: leave the other plot out",
    "scene.same_label": "is the label of a run before it as well: give each one of its own",
    "scene.other_batches": (
        "starts at another seed than the first run, so that its batches are others: give both the same"
    ),
    "scene.answer": "must be one of the choices, which are counted from 0 to {last}, not {answer}",
    "scene.layer_needed": "{measure} is measured at each layer: say at which",
    "scene.which_run": "there are {count} runs here: say which of them is meant",
    "scene.one_run": (
        "asks about one run, and the scene shows {count} side by side: ask it in a scene with one experiment"
    ),
    "lecture.suffix": "a lecture ends in .json",
    "lecture.scenes": "there are {limit} scenes already, and more are in no lecture",
    "lecture.whole": (
        "{scenes?Scene|Scenes} {numbers} began as a change to the scene before; to go on showing what"
        " {scenes?it shows|they show}, {scenes?it holds its|they hold their} whole experiment now"
    ),
    "lecture.spoiled": "another program has changed this file, and it is no lecture any more: {why}",
    "scene.no_steps": "say after how many steps, here or in the scene",
    "plot.settings": "the plot {plot} cannot be set so: `backscope plots` lists what can be",
    # Guesses that come from a file
    "guess.choice": 'line {line}: "{word}" is no choice here: give a number from 1 to {count}, or a letter to {last}',
    "guess.number": 'line {line}: "{word}" is no number: write it like 0.5, 1e-12 or -12',
    "guess.profile": (
        'line {line}: "{word}" is no profile here: write {count} {count?power|powers} of ten between -100 and 100, one '
        "for each layer that has weights"
    ),
    "guess.none": "there is no guess in it",
    "guess.too_many": "it has more than {most} guesses",
    "guess.too_large": "is larger than {limit} MB, and guesses are short",
    "guess.not_asked": "guesses are counted while a question is asked",
    # What was found of what is expected
    "judged.is": "{what} is {found} after {steps} {steps?step|steps}",
    "judged.is_not": "{what} is {found} after {steps} {steps?step|steps}, not {wanted}",
    "judged.verdict": "the verdict",
    "judged.state": "the state",
    "judged.overflow": "overflow",
    "judged.blocked": "blocked",
    "judged.symmetric": "symmetric",
    "judged.vanishing": "vanishing",
    "judged.exploding": "exploding",
    "judged.dead": "dead",
    "judged.saturated": "saturated",
    "judged.frozen": "frozen",
    "judged.unstable": "unstable",
    "judged.healthy": "healthy",
    "judged.learned": "learned",
    "judged.learning": "learning",
    "judged.stuck": "stuck",
    "judged.early": "early",
    "judged.at": "{measure} of {place}",
    "judged.of_plot": "{value} of {plot}",
    "judged.number": "{what} is {found}",
    "judged.other_number": "{what} is {found}, not {wanted}",
    "judged.between": "between {first} and {last}",
    "judged.nothing": "no number",
    "judged.zero": "−∞, that of an exact zero",
    "judged.infinite": "∞",
    "judged.no_layer": "there is no {place} of which {measure} could be measured",
    # Work that is graded
    "grade.late": "the run took too long and was stopped at step {steps} of {asked}",
    "grade.too_large": "is too large to be judged: use fewer or smaller layers, or smaller batches",
    "grade.other_table": "reads a table that is not the one of the task",
    "grade.locked": "changes {path}, which the task has locked",
    "exercise.locked": 'the exercise has locked "{place}": change something else',
    "exercise.not_judged": "Not judged: {why}",
    "exercise.no_run": "this scene has no run beside which they could be seen",
    "exercise.no_submissions": "there is no submission in it: a submission ends in .json",
    "exercise.many_submissions": "of {count} submissions the first {most} are shown",
    "exercise.locks": "Locked by the exercise: {names}",
    "grade.many_changes": "has {count} {count?change|changes}, and at most {most} {most?is|are} allowed",
    "grade.holds": "holds with {count} {count?seed|seeds}: {told}",
    "grade.fails": "with seed {seed}: {told}",
    "output.read": "is one of the files that are read, and --output would overwrite it: choose another name",
}
