package org.practicekit.shape.planted.enginestouchnoport.port;

public interface LawfulVisits {
    int count();
}
