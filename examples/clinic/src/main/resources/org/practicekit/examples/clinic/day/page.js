(function () {
  var why = document.getElementById("why");
  function show(event) {
    var cell = event.target.closest && event.target.closest(".cell");
    if (cell) why.textContent = cell.querySelector("title").textContent;
  }
  document.addEventListener("mouseover", show);
  document.addEventListener("focusin", show);
  document.addEventListener("click", show);
})();
