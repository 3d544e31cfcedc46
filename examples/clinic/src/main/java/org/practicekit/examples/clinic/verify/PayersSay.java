package org.practicekit.examples.clinic.verify;

/**
 * What payers say when they are asked: in files of X12 about those of whom there is one, and about others in the practice folder.
 *
 * @param files what came over X12
 * @param answers what the folder has them say
 */
public record PayersSay(AnswerFiles files, PayerAnswers answers) {}
